package dev.gatehouse.sandbox.elbv2;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An Application Load Balancer. */
record LoadBalancerRow(
        String arn,
        String name,
        String dnsName,
        String scheme,
        String vpcId,
        List<ZoneRow> zones,
        List<String> groupIds,
        Map<String, String> attributes,
        Instant createdAt,
        Instant activeAt) {

    static final String INTERNET_FACING = "internet-facing";

    /** A zone that it is enabled in, and its node's interface there. */
    record ZoneRow(String zone, String subnetId, String interfaceId) {}

    boolean isInternetFacing() {
        return scheme.equals(INTERNET_FACING);
    }

    boolean isActive(Instant now) {
        return !now.isBefore(activeAt);
    }

    /** As metrics and listeners name it: {@code app/name/id}. */
    String label() {
        return Arns.label(arn);
    }

    List<String> subnetIds() {
        return zones.stream().map(ZoneRow::subnetId).toList();
    }

    LoadBalancerRow withZones(List<ZoneRow> changed) {
        return new LoadBalancerRow(
                arn, name, dnsName, scheme, vpcId, changed, groupIds, attributes, createdAt, activeAt);
    }

    LoadBalancerRow withGroups(List<String> changed) {
        return new LoadBalancerRow(arn, name, dnsName, scheme, vpcId, zones, changed, attributes, createdAt, activeAt);
    }

    LoadBalancerRow withAttributes(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.putAll(changed);
        return new LoadBalancerRow(arn, name, dnsName, scheme, vpcId, zones, groupIds, all, createdAt, activeAt);
    }
}
