package dev.gatehouse.sandbox.elasticache;

import java.util.List;

/** A cache subnet group. */
record CacheSubnetGroupRow(String name, String description, String vpcId, List<MemberRow> subnets) {

    /** A subnet of the group. */
    record MemberRow(String subnetId, String zone) {}

    List<String> zones() {
        return subnets.stream().map(MemberRow::zone).distinct().sorted().toList();
    }

    /** The first of its subnets in a zone. */
    String subnetIn(String zone) {
        return subnets.stream()
                .filter(subnet -> subnet.zone().equals(zone))
                .map(MemberRow::subnetId)
                .findFirst()
                .orElseThrow();
    }
}
