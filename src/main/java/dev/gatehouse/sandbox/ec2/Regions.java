package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.Region;

/** The Regions that every account has without opting in. */
public final class Regions {

    private static final List<String> NAMES = List.of(
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2");

    private final Cloud cloud;
    private final Filters<Region> filters = new Filters<Region>()
            .on("endpoint", Region::endpoint)
            .on("opt-in-status", Region::optInStatus)
            .on("region-name", Region::regionName);

    public Regions(Cloud cloud) {
        this.cloud = cloud;
    }

    public DescribeRegionsResponse describeRegions(DescribeRegionsRequest request) {
        List<String> all = Stream.concat(NAMES.stream(), Stream.of(cloud.region()))
                .distinct()
                .toList();
        for (String name : request.regionNames()) {
            if (!all.contains(name)) {
                throw Parameters.invalid("Invalid region name: " + name);
            }
        }
        List<Region> named = all.stream()
                .filter(name ->
                        request.regionNames().isEmpty() || request.regionNames().contains(name))
                .map(Regions::describe)
                .toList();
        return DescribeRegionsResponse.builder()
                .regions(filters.narrow(named, request.filters()))
                .build();
    }

    private static Region describe(String name) {
        return Region.builder()
                .regionName(name)
                .endpoint("ec2." + name + ".amazonaws.com")
                .optInStatus("opt-in-not-required")
                .build();
    }
}
