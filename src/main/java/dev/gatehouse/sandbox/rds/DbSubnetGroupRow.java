package dev.gatehouse.sandbox.rds;

import java.util.List;

/** A DB subnet group. Its subnets keep the zone they had when they were named. */
record DbSubnetGroupRow(String name, String description, String vpcId, List<MemberRow> subnets) {

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
