package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;

/** How a load balancer is shown. */
final class LoadBalancerDescriptions {

    /** The zones of Route 53 that the names of load balancers are in, of the Regions whose ids are known here. */
    private static final Map<String, String> HOSTED_ZONES =
            Map.of("ap-northeast-2", "ZWKZPGTI48KDX", "us-east-1", "Z35SXDOTRQ7X7K");

    private final Cloud cloud;

    LoadBalancerDescriptions(Cloud cloud) {
        this.cloud = cloud;
    }

    LoadBalancer describe(LoadBalancerRow row) {
        return LoadBalancer.builder()
                .loadBalancerArn(row.arn())
                .loadBalancerName(row.name())
                .dnsName(row.dnsName())
                .canonicalHostedZoneId(HOSTED_ZONES.getOrDefault(cloud.region(), "Z0000000SANDBOX"))
                .createdTime(row.createdAt())
                .scheme(row.scheme())
                .type("application")
                .ipAddressType("ipv4")
                .vpcId(row.vpcId())
                .state(state -> state.code(row.isActive(cloud.now()) ? "active" : "provisioning"))
                .securityGroups(row.groupIds())
                .availabilityZones(zones(row))
                .build();
    }

    static List<AvailabilityZone> zones(LoadBalancerRow row) {
        return row.zones().stream()
                .map(zone -> AvailabilityZone.builder()
                        .zoneName(zone.zone())
                        .subnetId(zone.subnetId())
                        .loadBalancerAddresses(List.of())
                        .build())
                .toList();
    }
}
