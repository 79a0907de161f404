package dev.gatehouse.sandbox.route53;

import java.util.List;
import java.util.stream.IntStream;

/** The four name servers of a zone, and the records about itself that it is made with and never without. */
final class NameServers {

    private static final List<String> DOMAINS = List.of("com", "net", "org", "co.uk");

    private NameServers() {}

    /** @param seed eight characters that make the four numbers, so that zones do not all have the same servers */
    static List<String> of(String seed) {
        return IntStream.range(0, 4)
                .mapToObj(i -> String.format(
                        "ns-%d.awsdns-%02d.%s",
                        i * 512 + Math.floorMod(seed.substring(i * 2, i * 2 + 2).hashCode(), 512),
                        Math.floorMod(seed.substring(i, i + 2).hashCode(), 64),
                        DOMAINS.get(i)))
                .toList();
    }

    static List<RecordRow> records(ZoneRow zone) {
        List<String> servers =
                zone.nameServers().stream().map(server -> server + ".").toList();
        return List.of(
                new RecordRow(zone.id(), zone.name(), "NS", 172_800L, servers, null),
                new RecordRow(
                        zone.id(),
                        zone.name(),
                        "SOA",
                        900L,
                        List.of(servers.getFirst() + " awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"),
                        null));
    }

    static boolean isRequired(ZoneRow zone, RecordRow record) {
        return record.name().equals(zone.name()) && List.of("NS", "SOA").contains(record.type());
    }
}
