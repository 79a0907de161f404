package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.InterfaceServices.Service;
import dev.gatehouse.sandbox.ec2.VpcEndpointRow.InterfaceSideRow;
import dev.gatehouse.sandbox.ec2.VpcEndpointRow.PlaceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointRequest;

/** Interface endpoints: an interface of AWS's in each subnet, held for as long as the endpoint is going. */
final class InterfaceEndpoints {

    // Observed: 1 m 53 s. How long the others take nobody has published.
    private static final Duration CREATION = Duration.ofSeconds(113);
    private static final Duration OTHER_SUBNETS = Duration.ofSeconds(60);
    private static final Duration DELETION = Duration.ofSeconds(90);
    private static final Duration LINGERING = Duration.ofSeconds(30);

    private final Cloud cloud;
    private final Tables tables;
    private final ServiceInterfaces interfaces;
    private final InterfaceEndpointChecks checks;

    InterfaceEndpoints(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.interfaces = new ServiceInterfaces(cloud);
        this.checks = new InterfaceEndpointChecks(cloud);
    }

    VpcEndpointRow make(CreateVpcEndpointRequest request, VpcRow vpc, String policy) {
        Service service = checks.service(request.serviceName());
        List<SubnetRow> subnets = checks.subnets(request.subnetIds(), vpc.id());
        List<String> groups = checks.groups(request.securityGroupIds(), vpc.id());
        checks.quota(vpc.id());
        // Left out it is on, as far as the service has a private name (API reference, 2026-09).
        boolean privateDns =
                request.privateDnsEnabled() == null ? service.privateName() != null : request.privateDnsEnabled();
        if (privateDns) {
            checks.privateDns(service, vpc, null);
        }
        String id = cloud.newId(Ids.VPC_ENDPOINT.prefix());
        List<PlaceRow> places =
                subnets.stream().map(subnet -> place(id, subnet, groups)).toList();
        String label = cloud.newId("x").substring(2, 10);
        Instant now = cloud.now();
        return new VpcEndpointRow(
                id,
                vpc.id(),
                service.name(),
                policy,
                List.of(),
                now,
                now.plus(cloud.durations().of(CREATION)),
                null,
                new InterfaceSideRow(places, groups, privateDns, label));
    }

    private PlaceRow place(String endpointId, SubnetRow subnet, List<String> groups) {
        var made = interfaces.create(new ServiceInterfaces.Wanted(
                subnet.id(), groups, "VPC Endpoint Interface " + endpointId, "vpc_endpoint", "amazon-vpce", null));
        return new PlaceRow(subnet.id(), subnet.zone(), made.id(), made.privateIp());
    }

    VpcEndpointRow modify(
            ModifyVpcEndpointRequest request, VpcEndpointRow endpoint, InterfaceSideRow side, String policy) {
        List<String> groups = changed(side.groupIds(), request.addSecurityGroupIds(), request.removeSecurityGroupIds());
        List<String> was = side.places().stream().map(PlaceRow::subnetId).toList();
        List<String> subnetIds = changed(was, request.addSubnetIds(), request.removeSubnetIds());
        List<SubnetRow> subnets = checks.subnets(subnetIds, endpoint.vpcId());
        if (!groups.isEmpty()) {
            checks.groups(groups, endpoint.vpcId());
        }
        boolean privateDns = request.privateDnsEnabled() == null ? side.privateDns() : request.privateDnsEnabled();
        if (privateDns && !side.privateDns()) {
            VpcRow vpc = tables.vpcs().get(endpoint.vpcId()).orElseThrow();
            checks.privateDns(checks.service(endpoint.serviceName()), vpc, endpoint.id());
        }
        InterfaceSideRow wanted = new InterfaceSideRow(side.places(), groups, privateDns, side.label());
        InterfaceEndpointChecks.someGroup(wanted);
        List<PlaceRow> places = move(endpoint.id(), side, subnets, groups);
        Instant ready = places.equals(side.places())
                ? endpoint.availableAt()
                : cloud.now().plus(cloud.durations().of(OTHER_SUBNETS));
        return endpoint.with(policy, new InterfaceSideRow(places, groups, privateDns, side.label()), ready);
    }

    private List<PlaceRow> move(
            String endpointId, InterfaceSideRow side, List<SubnetRow> subnets, List<String> groups) {
        List<PlaceRow> places = new ArrayList<>();
        for (SubnetRow subnet : subnets) {
            places.add(side.places().stream()
                    .filter(place -> place.subnetId().equals(subnet.id()))
                    .findFirst()
                    .orElseGet(() -> place(endpointId, subnet, groups)));
        }
        side.places().stream()
                .filter(place -> !places.contains(place))
                .forEach(place -> interfaces.release(
                        place.interfaceId(), cloud.durations().ofLingering(LINGERING)));
        places.forEach(place -> interfaces.changeGroups(place.interfaceId(), groups));
        return places;
    }

    private static List<String> changed(List<String> were, List<String> added, List<String> removed) {
        List<String> left = new ArrayList<>(were);
        left.removeAll(removed);
        added.stream().filter(id -> !left.contains(id)).forEach(left::add);
        return left;
    }

    /** When the endpoint and its interfaces will be gone. */
    Instant release(InterfaceSideRow side) {
        Duration takes = cloud.durations().ofDeletion(DELETION);
        side.places().forEach(place -> interfaces.release(place.interfaceId(), takes));
        return cloud.now().plus(takes);
    }
}
