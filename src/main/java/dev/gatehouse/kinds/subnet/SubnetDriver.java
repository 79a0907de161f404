package dev.gatehouse.kinds.subnet;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** Brings subnets about. */
@Component
final class SubnetDriver implements Driver<SubnetSpec> {

    private final Clients clients;

    SubnetDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<SubnetSpec>> observe(Scope scope, Set<String> detailed) {
        // A subnet for IPv6 alone has no IPv4 block and is none of this kind.
        return clients.ec2(scope).describeSubnetsPaginator().subnets().stream()
                .filter(subnet -> subnet.cidrBlock() != null)
                .map(SubnetDriver::present)
                .toList();
    }

    private static Present<SubnetSpec> present(Subnet subnet) {
        return new Present<>(
                subnet.subnetId(),
                new SubnetSpec(
                        Ref.external(subnet.vpcId()),
                        subnet.availabilityZone(),
                        Cidr.masked(subnet.cidrBlock()),
                        Boolean.TRUE.equals(subnet.mapPublicIpOnLaunch()),
                        Ec2Tags.visible(subnet.tags())),
                readiness(subnet),
                Map.of(
                        "zoneId", String.valueOf(subnet.availabilityZoneId()),
                        "freeAddresses", String.valueOf(subnet.availableIpAddressCount()),
                        "default", String.valueOf(Boolean.TRUE.equals(subnet.defaultForAz())),
                        "state", subnet.stateAsString()),
                Ec2Tags.ownership(subnet.tags()));
    }

    private static Readiness readiness(Subnet subnet) {
        return switch (subnet.state()) {
            case AVAILABLE -> Readiness.READY;
            case FAILED, FAILED_INSUFFICIENT_CAPACITY -> new Readiness.Failed(subnet.stateAsString());
            case PENDING, UNAVAILABLE, UNKNOWN_TO_SDK_VERSION -> new Readiness.InProgress(subnet.stateAsString());
        };
    }

    @Override
    public String create(Scope scope, SubnetSpec desired, Creation creation) {
        return clients.ec2(scope)
                .createSubnet(request -> request.vpcId(desired.vpc().externalId())
                        .availabilityZone(desired.availabilityZone())
                        .cidrBlock(desired.cidr().toString())
                        .tagSpecifications(Ec2Tags.specification(ResourceType.SUBNET, creation.tags())))
                .subnet()
                .subnetId();
    }

    @Override
    public boolean createsWithToken() {
        return false;
    }

    @Override
    public void update(Scope scope, Present<SubnetSpec> observed, SubnetSpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        if (observed.spec().mapPublicIpOnLaunch() != desired.mapPublicIpOnLaunch()) {
            ec2.modifySubnetAttribute(request ->
                    request.subnetId(id).mapPublicIpOnLaunch(value -> value.value(desired.mapPublicIpOnLaunch())));
        }
        Ec2Tags.update(ec2, id, observed.spec().tags(), desired.tags());
    }

    @Override
    public void delete(Scope scope, Present<SubnetSpec> observed) {
        Faults.absentIsSuccess(
                () -> clients.ec2(scope).deleteSubnet(request -> request.subnetId(observed.externalId())));
    }
}
