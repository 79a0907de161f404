package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.AddressAttribute;
import software.amazon.awssdk.services.ec2.model.AllocateAddressRequest;
import software.amazon.awssdk.services.ec2.model.AllocateAddressResponse;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesResponse;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressRequest;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressResponse;

/** Elastic IP addresses: allocated, listed and released. */
public final class Addresses {

    private static final Pages ATTRIBUTE_PAGES = new Pages(1, 1000);

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Listing<AddressRow> listing;

    public Addresses(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.listing = new Listing<>(
                Ids.ADDRESS, () -> tables.addresses().all(), AddressRow::allocationId, filters(), Pages.OF_1000);
    }

    public AllocateAddressResponse allocateAddress(AllocateAddressRequest request) {
        refuseUnsupported(request);
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.ADDRESS);
        if (tables.addresses().all().size() >= cloud.quotas().elasticIps()) {
            throw AwsError.of("AddressLimitExceeded", "The maximum number of addresses has been reached.");
        }
        String id = cloud.newId(Ids.ADDRESS.prefix());
        AddressRow address = new AddressRow(id, new PublicAddresses(cloud).pick(id), null);
        tables.addresses().put(id, address);
        tags.put(Ids.ADDRESS, id, wanted);
        return AllocateAddressResponse.builder()
                .allocationId(id)
                .publicIp(address.publicIp())
                .publicIpv4Pool("amazon")
                .networkBorderGroup(cloud.region())
                .domain("vpc")
                .build();
    }

    public ReleaseAddressResponse releaseAddress(ReleaseAddressRequest request) {
        if (request.allocationId() != null && request.publicIp() != null) {
            throw Parameters.combination("You may specify public IP or allocation id, but not both in the same call");
        }
        if (request.publicIp() != null) {
            known(request.publicIp());
            throw Parameters.invalid("You must specify an allocation id when releasing a VPC elastic IP address");
        }
        AddressRow address = Ids.ADDRESS.known(tables.addresses(), request.allocationId(), "AllocationId");
        address.association(cloud.now()).ifPresent(association -> leave(address, association));
        tables.addresses().remove(address.allocationId());
        tags.remove(address.allocationId());
        return ReleaseAddressResponse.builder().build();
    }

    // In a default VPC AWS disassociates an address that is released; elsewhere it insists on being told.
    private void leave(AddressRow address, AddressRow.AssociationRow association) {
        if (association.byNatGateway()) {
            throw AddressAssociations.notYours();
        }
        boolean inDefaultVpc = tables.networkInterfaces().get(association.networkInterfaceId()).stream()
                .flatMap(one -> tables.vpcs().get(one.vpcId()).stream())
                .anyMatch(VpcRow::isDefault);
        if (!inDefaultVpc) {
            throw AwsError.of("InvalidIPAddress.InUse", "Address " + address.publicIp() + " is in use.");
        }
    }

    public DescribeAddressesResponse describeAddresses(DescribeAddressesRequest request) {
        request.publicIps().forEach(this::known);
        List<AddressRow> rows = listing.page(request.allocationIds(), request.filters(), null, null)
                .rows();
        return DescribeAddressesResponse.builder()
                .addresses(rows.stream()
                        .filter(row -> request.publicIps().isEmpty()
                                || request.publicIps().contains(row.publicIp()))
                        .map(this::describe)
                        .toList())
                .build();
    }

    public DescribeAddressesAttributeResponse describeAddressesAttribute(DescribeAddressesAttributeRequest request) {
        List<AddressRow> rows =
                listing.page(request.allocationIds(), List.of(), null, null).rows();
        var page = ATTRIBUTE_PAGES.page(rows, AddressRow::allocationId, request.maxResults(), request.nextToken());
        return DescribeAddressesAttributeResponse.builder()
                .addresses(page.map(row -> AddressAttribute.builder()
                        .allocationId(row.allocationId())
                        .publicIp(row.publicIp())
                        .build()))
                .nextToken(page.nextToken())
                .build();
    }

    private void known(String publicIp) {
        if (tables.addresses().all().stream()
                .noneMatch(address -> address.publicIp().equals(publicIp))) {
            throw AwsError.of("InvalidAddress.NotFound", "Address '" + publicIp + "' not found.");
        }
    }

    private Filters<AddressRow> filters() {
        return new Filters<AddressRow>()
                .on("allocation-id", AddressRow::allocationId)
                .on("association-id", row -> describe(row).associationId())
                .on("domain", row -> "vpc")
                .on("network-border-group", row -> cloud.region())
                .on("network-interface-id", row -> describe(row).networkInterfaceId())
                .on("network-interface-owner-id", row -> describe(row).networkInterfaceOwnerId())
                .on("private-ip-address", row -> describe(row).privateIpAddress())
                .on("public-ip", AddressRow::publicIp)
                .on("instance-id", row -> describe(row).instanceId())
                .tagged(row -> tags.map(row.allocationId()));
    }

    private Address describe(AddressRow row) {
        Address.Builder shown = Address.builder()
                .allocationId(row.allocationId())
                .publicIp(row.publicIp())
                .domain("vpc")
                .publicIpv4Pool("amazon")
                .networkBorderGroup(cloud.region())
                .tags(tags.list(row.allocationId()));
        row.association(cloud.now())
                .ifPresent(association -> shown.associationId(association.id())
                        .networkInterfaceId(association.networkInterfaceId())
                        .networkInterfaceOwnerId(cloud.account())
                        .instanceId(instance(association.networkInterfaceId()))
                        .privateIpAddress(association.privateIp()));
        return shown.build();
    }

    private @Nullable String instance(String networkInterfaceId) {
        return tables.networkInterfaces()
                .get(networkInterfaceId)
                .map(NetworkInterfaceRow::attachment)
                .map(NetworkInterfaceRow.AttachmentRow::instanceId)
                .orElse(null);
    }

    private void refuseUnsupported(AllocateAddressRequest request) {
        Parameters.unsupported(request.address(), "address");
        Parameters.unsupported(request.customerOwnedIpv4Pool(), "customerOwnedIpv4Pool");
        Parameters.unsupported(request.ipamPoolId(), "ipamPoolId");
        String pool = request.publicIpv4Pool();
        if (pool != null && !pool.equals("amazon")) {
            Parameters.unsupported(pool, "publicIpv4Pool");
        }
        requireValue(request.domainAsString(), "vpc", "domain");
        requireValue(request.networkBorderGroup(), cloud.region(), "networkBorderGroup");
    }

    private static void requireValue(@Nullable String value, String only, String parameter) {
        if (value != null && !value.equals(only)) {
            throw Parameters.invalidValue(value, parameter, "It must be " + only + ".");
        }
    }
}
