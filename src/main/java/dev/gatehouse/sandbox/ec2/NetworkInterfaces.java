package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.CreateNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkInterfaceRequest;
import software.amazon.awssdk.services.ec2.model.DeleteNetworkInterfaceResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyNetworkInterfaceAttributeResponse;

/** Network interfaces: those that people make, and those that services make and nobody else may touch. */
public final class NetworkInterfaces {

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Tokens<NetworkInterfaceRow> tokens;
    private final FreeAddresses free;
    private final NetworkInterfaceDescriptions descriptions;
    private final Listing<NetworkInterfaceRow> listing;

    public NetworkInterfaces(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.tokens = new Tokens<>(cloud, "network-interfaces", NetworkInterfaceRow.class);
        this.free = new FreeAddresses(cloud);
        this.descriptions = new NetworkInterfaceDescriptions(cloud);
        this.listing = new Listing<>(
                        Ids.NETWORK_INTERFACE,
                        () -> tables.networkInterfaces().all(),
                        NetworkInterfaceRow::id,
                        descriptions.filters(),
                        Pages.OF_1000)
                .checkingForm();
    }

    public CreateNetworkInterfaceResponse createNetworkInterface(CreateNetworkInterfaceRequest request) {
        refuseUnsupported(request);
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.NETWORK_INTERFACE);
        String parameters = request.toBuilder().clientToken(null).build().toString();
        Optional<NetworkInterfaceRow> before = tokens.replay(request.clientToken(), parameters);
        NetworkInterfaceRow one = before.orElseGet(() -> make(request, wanted));
        if (before.isEmpty()) {
            tokens.remember(request.clientToken(), parameters, one);
        }
        return CreateNetworkInterfaceResponse.builder()
                .networkInterface(descriptions.describe(one).toBuilder()
                        .status("pending")
                        .tagSet(Tags.list(wanted))
                        .build())
                .clientToken(request.clientToken())
                .build();
    }

    private NetworkInterfaceRow make(CreateNetworkInterfaceRequest request, Map<String, String> wanted) {
        SubnetRow subnet = Ids.SUBNET.known(tables.subnets(), request.subnetId(), "subnetId");
        List<String> groups = new InterfaceGroups(cloud).checked(request.groups(), subnet.vpcId());
        NetworkInterfaceRow one = new NetworkInterfaceRow(
                cloud.newId(Ids.NETWORK_INTERFACE.prefix()),
                subnet,
                free.take(subnet, request.privateIpAddress()),
                groups,
                Objects.requireNonNullElse(request.description(), ""),
                true,
                null,
                null);
        tables.networkInterfaces().put(one.id(), one);
        tags.put(Ids.NETWORK_INTERFACE, one.id(), wanted);
        return one;
    }

    public DescribeNetworkInterfacesResponse describeNetworkInterfaces(DescribeNetworkInterfacesRequest request) {
        var page = listing.page(
                request.networkInterfaceIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeNetworkInterfacesResponse.builder()
                .networkInterfaces(page.map(descriptions::describe))
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteNetworkInterfaceResponse deleteNetworkInterface(DeleteNetworkInterfaceRequest request) {
        NetworkInterfaceRow one = find(request.networkInterfaceId());
        if (one.attachment() != null) {
            throw Parameters.invalid("Network interface '" + one.id() + "' is currently in use.");
        }
        tables.networkInterfaces().remove(one.id());
        new AddressAssociations(cloud).leave(one.id());
        tags.remove(one.id());
        return DeleteNetworkInterfaceResponse.builder().build();
    }

    public ModifyNetworkInterfaceAttributeResponse modifyNetworkInterfaceAttribute(
            ModifyNetworkInterfaceAttributeRequest request) {
        NetworkInterfaceRow one = find(request.networkInterfaceId());
        Parameters.unsupported(request.attachment(), "attachment");
        Parameters.unsupported(request.associatePublicIpAddress(), "associatePublicIpAddress");
        Parameters.unsupported(request.associatedSubnetIds(), "associatedSubnetIds");
        List<String> groups = request.groups();
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("description", request.description());
        given.put("sourceDestCheck", request.sourceDestCheck());
        given.put("groupSet", groups.isEmpty() ? null : groups);
        Parameters.one(given);
        tables.networkInterfaces()
                .put(
                        one.id(),
                        one.with(
                                groups.isEmpty()
                                        ? one.groupIds()
                                        : new InterfaceGroups(cloud).checked(groups, one.vpcId()),
                                request.description() == null
                                        ? one.description()
                                        : request.description().value(),
                                request.sourceDestCheck() == null
                                        ? one.sourceDestCheck()
                                        : request.sourceDestCheck().value()));
        return ModifyNetworkInterfaceAttributeResponse.builder().build();
    }

    private NetworkInterfaceRow find(String id) {
        NetworkInterfaceRow one = Ids.NETWORK_INTERFACE.find(tables.networkInterfaces(), id, "networkInterfaceId");
        if (one.owner() != null) {
            throw AddressAssociations.notYours();
        }
        return one;
    }

    private static void refuseUnsupported(CreateNetworkInterfaceRequest request) {
        Parameters.unsupported(request.privateIpAddresses(), "privateIpAddresses");
        Parameters.unsupported(request.secondaryPrivateIpAddressCount(), "secondaryPrivateIpAddressCount");
        Parameters.unsupported(request.ipv6Addresses(), "ipv6Addresses");
        Parameters.unsupported(request.ipv6AddressCount(), "ipv6AddressCount");
        Parameters.unsupported(request.ipv4Prefixes(), "ipv4Prefixes");
        Parameters.unsupported(request.ipv4PrefixCount(), "ipv4PrefixCount");
        Parameters.unsupported(request.ipv6Prefixes(), "ipv6Prefixes");
        Parameters.unsupported(request.ipv6PrefixCount(), "ipv6PrefixCount");
        Parameters.unsupported(request.interfaceTypeAsString(), "interfaceType");
    }
}
