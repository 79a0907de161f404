package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.OwnerRow;
import dev.gatehouse.sandbox.ec2.NetworkInterfaceRow.PublicIpRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Network interfaces that other services of the account put into its subnets: requester-managed, so that nobody but the
 * service may change them. While one exists its subnet, its VPC and its security groups cannot be deleted, and while it
 * has a public address the internet gateway cannot be detached.
 */
public final class ServiceInterfaces {

    private final Cloud cloud;
    private final Tables tables;
    private final FreeAddresses free;

    public ServiceInterfaces(Cloud anyService) {
        this.cloud = anyService.of("ec2");
        this.tables = new Tables(cloud);
        this.free = new FreeAddresses(cloud);
    }

    /**
     * An interface to make.
     *
     * @param interfaceType as DescribeNetworkInterfaces shows it, mostly {@code interface}
     * @param requesterId such as {@code amazon-elb}
     * @param privateIp the address it shall have; any of the subnet that is free if null
     */
    public record Wanted(
            String subnetId,
            List<String> groupIds,
            String description,
            String interfaceType,
            String requesterId,
            @Nullable String privateIp) {}

    /** An interface as it stands. */
    public record Present(
            String id,
            String subnetId,
            String vpcId,
            String zone,
            String privateIp,
            @Nullable String publicIp,
            List<String> groupIds,
            String description) {}

    /**
     * @throws dev.gatehouse.sandbox.AwsError InsufficientFreeAddressesInSubnet, or what EC2 says of an address that was
     *     asked for; services whose own words differ ask {@link ServiceNetwork.Subnet#freeAddresses} first
     */
    public Present create(Wanted wanted) {
        SubnetRow subnet = tables.subnets()
                .get(wanted.subnetId())
                .orElseThrow(() -> new IllegalArgumentException("There is no subnet " + wanted.subnetId()));
        NetworkInterfaceRow one = new NetworkInterfaceRow(
                cloud.newId(Ids.NETWORK_INTERFACE.prefix()),
                subnet,
                free.take(subnet, wanted.privateIp()),
                List.copyOf(wanted.groupIds()),
                wanted.description(),
                true,
                new OwnerRow(wanted.interfaceType(), wanted.requesterId(), cloud.newId("ela-attach"), cloud.now()),
                null);
        tables.networkInterfaces().put(one.id(), one);
        return present(one);
    }

    /** Gives an interface a public address of the service's, which it keeps as long as it exists. */
    public Present givePublicIp(String id, String ownerId) {
        NetworkInterfaceRow one = tables.networkInterfaces().get(id).orElseThrow();
        return put(one.with(new PublicIpRow(new PublicAddresses(cloud).pick(id), ownerId, null)));
    }

    public Optional<Present> find(String id) {
        return tables.networkInterfaces().get(id).map(this::present);
    }

    /** The interfaces with this very description, in the order in which they were made, lingering ones too. */
    public List<Present> described(String description) {
        return tables.networkInterfaces().all().stream()
                .filter(one -> one.owner() != null && one.description().equals(description))
                .map(this::present)
                .toList();
    }

    public Present changeGroups(String id, List<String> groupIds) {
        NetworkInterfaceRow one = tables.networkInterfaces().get(id).orElseThrow();
        return put(one.with(List.copyOf(groupIds), one.description(), one.sourceDestCheck()));
    }

    /** Lets AWS remove the interface when so much time has passed; until then it holds what it held. */
    public void release(String id, Duration lingering) {
        tables.networkInterfaces()
                .get(id)
                .ifPresent(one -> put(one.goneAt(cloud.now().plus(lingering))));
    }

    /** Takes a release back, as long as the interface still lingers. */
    public void keep(String id) {
        tables.networkInterfaces().get(id).ifPresent(one -> put(one.goneAt(null)));
    }

    private Present put(NetworkInterfaceRow one) {
        tables.networkInterfaces().put(one.id(), one);
        return present(one);
    }

    private Present present(NetworkInterfaceRow one) {
        return new Present(
                one.id(),
                one.subnetId(),
                one.vpcId(),
                one.zone(),
                one.privateIp(),
                one.publicIp(cloud.now()).map(PublicIpRow::ip).orElse(null),
                one.groupIds(),
                one.description());
    }
}
