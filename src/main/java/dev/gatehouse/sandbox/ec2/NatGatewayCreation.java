package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NatGatewayRow.FailureRow;
import dev.gatehouse.sandbox.ec2.NatGatewayRow.PublicSideRow;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.OwnerRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateNatGatewayRequest;

/** How a NAT gateway comes to be: some mistakes are refused at once, others show later as its failure. */
final class NatGatewayCreation {

    private static final String PRIVATE = "private";

    private final Cloud cloud;
    private final Tables tables;
    private final FreeAddresses free;

    NatGatewayCreation(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.free = new FreeAddresses(cloud);
    }

    /** What is asked for, once all of it is known to be there. */
    private record Wanted(SubnetRow subnet, @Nullable AddressRow address, Optional<String> privateIp) {}

    NatGatewayRow make(CreateNatGatewayRequest request) {
        refuseUnsupported(request);
        Wanted wanted = check(request);
        checkQuota(wanted.subnet().zone());
        Instant now = cloud.now();
        Instant settled = now.plus(cloud.durations().natGatewayCreation());
        Optional<FailureRow> failure = failure(wanted);
        Instant gone = failure.isPresent() ? settled : null;
        String id = cloud.newId(Ids.NAT_GATEWAY.prefix());
        Optional<NetworkInterfaceRow> made = wanted.privateIp().map(ip -> makeInterface(id, wanted.subnet(), ip, gone));
        PublicSideRow publicSide = publicSide(wanted.address(), made.filter(one -> failure.isEmpty()));
        return new NatGatewayRow(
                id,
                wanted.subnet().vpcId(),
                wanted.subnet().id(),
                made.map(NetworkInterfaceRow::id).orElse(null),
                made.map(NetworkInterfaceRow::privateIp).orElse(null),
                publicSide,
                now,
                settled,
                failure.orElse(null),
                null,
                failure.isPresent() ? settled.plus(cloud.durations().deletedNatGatewayListed()) : null);
    }

    private Wanted check(CreateNatGatewayRequest request) {
        SubnetRow subnet = subnet(Parameters.required(request.subnetId(), "subnetId"));
        AddressRow address = null;
        if (!PRIVATE.equals(request.connectivityTypeAsString())) {
            String id = Parameters.required(request.allocationId(), "AllocationId");
            address = tables.addresses()
                    .get(id)
                    .orElseThrow(() -> AwsError.of(
                            "InvalidElasticIpID.NotFound", "The elastic IP ID '" + id + "' does not exist"));
        } else if (request.allocationId() != null) {
            throw Parameters.combination("An Elastic IP address cannot be specified for a private NAT gateway.");
        }
        String privateIp = request.privateIpAddress();
        return new Wanted(
                subnet, address, privateIp == null ? free.first(subnet) : Optional.of(free.claim(subnet, privateIp)));
    }

    private SubnetRow subnet(String id) {
        if (!Ids.SUBNET.isForm(id)) {
            throw AwsError.of("InvalidSubnet", "Subnet " + id + " was not found");
        }
        return Ids.SUBNET.find(tables.subnets(), id);
    }

    // The route to the gateway is not looked at, here or later: without it the NAT gateway is available and useless.
    private Optional<FailureRow> failure(Wanted wanted) {
        if (wanted.privateIp().isEmpty()) {
            return Optional.of(new FailureRow(
                    "InsufficientFreeAddressesInSubnet",
                    "Subnet has insufficient free addresses to create this NAT gateway"));
        }
        AddressRow address = wanted.address();
        if (address == null) {
            return Optional.empty();
        }
        String vpcId = wanted.subnet().vpcId();
        if (tables.internetGateways().all().stream().noneMatch(gateway -> gateway.isAttachedTo(vpcId))) {
            return Optional.of(
                    new FailureRow("Gateway.NotAttached", "Network " + vpcId + " has no Internet gateway attached"));
        }
        return address.association(cloud.now())
                .map(taken -> new FailureRow(
                        "Resource.AlreadyAssociated",
                        "Elastic IP address " + address.allocationId() + " is already associated"));
    }

    private NetworkInterfaceRow makeInterface(String natId, SubnetRow subnet, String ip, @Nullable Instant gone) {
        NetworkInterfaceRow one = new NetworkInterfaceRow(
                cloud.newId(Ids.NETWORK_INTERFACE.prefix()),
                subnet,
                ip,
                List.of(),
                "Interface for NAT Gateway " + natId,
                false,
                new OwnerRow("nat_gateway", "amazon-aws", cloud.newId("ela-attach"), cloud.now()),
                gone);
        tables.networkInterfaces().put(one.id(), one);
        return one;
    }

    private @Nullable PublicSideRow publicSide(@Nullable AddressRow address, Optional<NetworkInterfaceRow> made) {
        if (address == null) {
            return null;
        }
        String associationId = made.map(one ->
                        new AddressAssociations(cloud).associate(address, one).id())
                .orElse(null);
        return new PublicSideRow(address.allocationId(), associationId, address.publicIp());
    }

    private void checkQuota(String zone) {
        int limit = cloud.quotas().natGatewaysPerZone();
        long present = tables.natGateways().all().stream()
                .filter(nat -> nat.isHolding(cloud.now()))
                .filter(nat -> tables.subnets().get(nat.subnetId()).stream()
                        .anyMatch(subnet -> subnet.zone().equals(zone)))
                .count();
        if (present >= limit) {
            throw NatGateways.limitExceeded(limit);
        }
    }

    private static void refuseUnsupported(CreateNatGatewayRequest request) {
        if (!"zonal".equals(request.availabilityModeAsString())) {
            Parameters.unsupported(request.availabilityModeAsString(), "availabilityMode");
        }
        Parameters.unsupported(request.vpcId(), "vpcId");
        Parameters.unsupported(request.availabilityZoneAddresses(), "availabilityZoneAddresses");
        Parameters.unsupported(request.secondaryAllocationIds(), "secondaryAllocationIds");
        Parameters.unsupported(request.secondaryPrivateIpAddresses(), "secondaryPrivateIpAddresses");
        Parameters.unsupported(request.secondaryPrivateIpAddressCount(), "secondaryPrivateIpAddressCount");
    }
}
