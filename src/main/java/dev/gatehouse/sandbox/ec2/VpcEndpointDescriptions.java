package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.VpcEndpointRow.InterfaceSideRow;
import dev.gatehouse.sandbox.ec2.VpcEndpointRow.PlaceRow;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.SecurityGroupIdentifier;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** How an endpoint is shown, and the filters that look at what is shown. */
final class VpcEndpointDescriptions {

    static final String GATEWAY = "Gateway";

    private final Cloud cloud;
    private final Tags tags;
    private final EndpointNames names;

    VpcEndpointDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tags = new Tags(cloud);
        this.names = new EndpointNames(cloud);
    }

    Filters<VpcEndpointRow> filters() {
        return new Filters<VpcEndpointRow>()
                .on("ip-address-type", endpoint -> "ipv4")
                .on("service-name", VpcEndpointRow::serviceName)
                .on("service-region", endpoint -> cloud.region())
                .on("vpc-endpoint-id", VpcEndpointRow::id)
                .on("vpc-endpoint-state", endpoint -> endpoint.state(cloud.now()))
                .on("vpc-endpoint-type", VpcEndpointRow::type)
                .on("vpc-id", VpcEndpointRow::vpcId)
                .tagged(endpoint -> tags.map(endpoint.id()));
    }

    VpcEndpoint describe(VpcEndpointRow endpoint) {
        return describe(endpoint, cloud.now());
    }

    /** As it was at that time. */
    VpcEndpoint describe(VpcEndpointRow endpoint, Instant then) {
        InterfaceSideRow side = endpoint.side();
        List<PlaceRow> places = side == null ? List.of() : side.places();
        return VpcEndpoint.builder()
                .vpcEndpointId(endpoint.id())
                .vpcEndpointType(endpoint.type())
                .vpcId(endpoint.vpcId())
                .ownerId(cloud.account())
                .serviceName(endpoint.serviceName())
                .serviceRegion(cloud.region())
                .state(endpoint.state(then))
                .policyDocument(endpoint.policy())
                .routeTableIds(endpoint.routeTableIds())
                .subnetIds(places.stream().map(PlaceRow::subnetId).toList())
                .groups(side == null ? List.of() : groups(side))
                .networkInterfaceIds(places.stream().map(PlaceRow::interfaceId).toList())
                .dnsEntries(names.entries(endpoint))
                .privateDnsEnabled(side != null && side.privateDns())
                .requesterManaged(false)
                .ipAddressType("ipv4")
                .creationTimestamp(endpoint.createdAt())
                .tags(tags.list(endpoint.id()))
                .build();
    }

    private List<SecurityGroupIdentifier> groups(InterfaceSideRow side) {
        return side.groupIds().stream()
                .map(id -> SecurityGroupIdentifier.builder()
                        .groupId(id)
                        .groupName(new Tables(cloud)
                                .securityGroups()
                                .get(id)
                                .map(SecurityGroupRow::name)
                                .orElse(null))
                        .build())
                .toList();
    }
}
