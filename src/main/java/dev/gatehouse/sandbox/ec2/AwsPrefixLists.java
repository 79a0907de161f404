package dev.gatehouse.sandbox.ec2;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The prefix lists AWS keeps for the services that gateway endpoints lead to. Ids and entries are AWS's where they are
 * known (Seoul and Virginia, ip-ranges of 2026-08); elsewhere an id of the same form and a block that holds the service.
 */
final class AwsPrefixLists {

    private static final Map<String, String> IDS = Map.of(
            "com.amazonaws.ap-northeast-2.s3", "pl-78a54011",
            "com.amazonaws.ap-northeast-2.dynamodb", "pl-48a54021",
            "com.amazonaws.us-east-1.s3", "pl-63a5400a",
            "com.amazonaws.us-east-1.dynamodb", "pl-02cd2c6b");

    private static final Map<String, List<String>> CIDRS = Map.of(
            "com.amazonaws.ap-northeast-2.s3",
                    List.of(
                            "3.5.140.0/22",
                            "3.5.144.0/23",
                            "3.5.184.0/21",
                            "52.219.56.0/22",
                            "52.219.60.0/23",
                            "52.219.144.0/22",
                            "52.219.148.0/23",
                            "52.219.202.0/23",
                            "52.219.204.0/22"),
            "com.amazonaws.ap-northeast-2.dynamodb", List.of("35.71.109.0/24", "52.94.6.0/24"),
            "com.amazonaws.us-east-1.s3",
                    List.of(
                            "3.5.0.0/19",
                            "16.15.156.0/22",
                            "16.15.160.0/19",
                            "16.15.192.0/18",
                            "16.182.0.0/16",
                            "18.34.0.0/19",
                            "18.34.232.0/21",
                            "52.216.0.0/15",
                            "54.231.0.0/16"),
            "com.amazonaws.us-east-1.dynamodb",
                    List.of("3.218.180.0/22", "35.71.68.0/22", "35.71.76.0/22", "52.94.0.0/22", "52.119.224.0/20"));

    private static final Map<String, List<String>> ELSEWHERE =
            Map.of("s3", List.of("52.219.0.0/16"), "dynamodb", List.of("52.94.0.0/16"));

    private static final List<String> SERVICES = List.of("dynamodb", "s3");

    private final String region;

    AwsPrefixLists(String region) {
        this.region = region;
    }

    /** One list: its name is the name of the service. */
    record AwsPrefixList(String id, String name, List<String> cidrs) {}

    List<AwsPrefixList> all() {
        return SERVICES.stream().map(this::list).toList();
    }

    Optional<AwsPrefixList> withId(String id) {
        return all().stream().filter(list -> list.id().equals(id)).findFirst();
    }

    Optional<AwsPrefixList> ofService(String name) {
        return all().stream().filter(list -> list.name().equals(name)).findFirst();
    }

    private AwsPrefixList list(String service) {
        String name = "com.amazonaws." + region + "." + service;
        String id = IDS.getOrDefault(name, "pl-%08x".formatted(name.hashCode()));
        List<String> cidrs = CIDRS.getOrDefault(name, ELSEWHERE.getOrDefault(service, List.of()));
        return new AwsPrefixList(id, name, cidrs);
    }
}
