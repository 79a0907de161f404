package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** How a gateway endpoint is shown, and the filters that look at what is shown. */
final class VpcEndpointDescriptions {

    static final String GATEWAY = "Gateway";

    private final Cloud cloud;
    private final Tags tags;

    VpcEndpointDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tags = new Tags(cloud);
    }

    Filters<VpcEndpointRow> filters() {
        return new Filters<VpcEndpointRow>()
                .on("ip-address-type", endpoint -> "ipv4")
                .on("service-name", VpcEndpointRow::serviceName)
                .on("service-region", endpoint -> cloud.region())
                .on("vpc-endpoint-id", VpcEndpointRow::id)
                .on("vpc-endpoint-state", endpoint -> endpoint.state(cloud.now()))
                .on("vpc-endpoint-type", endpoint -> GATEWAY)
                .on("vpc-id", VpcEndpointRow::vpcId)
                .tagged(endpoint -> tags.map(endpoint.id()));
    }

    VpcEndpoint describe(VpcEndpointRow endpoint) {
        return describe(endpoint, cloud.now());
    }

    /** As it was at that time. */
    VpcEndpoint describe(VpcEndpointRow endpoint, Instant then) {
        return VpcEndpoint.builder()
                .vpcEndpointId(endpoint.id())
                .vpcEndpointType(GATEWAY)
                .vpcId(endpoint.vpcId())
                .ownerId(cloud.account())
                .serviceName(endpoint.serviceName())
                .serviceRegion(cloud.region())
                .state(endpoint.state(then))
                .policyDocument(endpoint.policy())
                .routeTableIds(endpoint.routeTableIds())
                .subnetIds(List.of())
                .groups(List.of())
                .networkInterfaceIds(List.of())
                .dnsEntries(List.of())
                .privateDnsEnabled(false)
                .requesterManaged(false)
                .ipAddressType("ipv4")
                .creationTimestamp(endpoint.createdAt())
                .tags(tags.list(endpoint.id()))
                .build();
    }
}
