package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceInterfaces;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Subnet;
import dev.gatehouse.sandbox.elbv2.LoadBalancerRow.ZoneRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The subnets and security groups of a load balancer, and the interfaces of its nodes in them. */
final class Placement {

    /** Of the interfaces of what is deleted or moved: seconds to minutes. */
    private static final Duration LINGERING = Duration.ofSeconds(90);

    private static final int FREE_ADDRESSES = 8;
    private static final int SMALLEST = 27;
    private static final int MOST_GROUPS = 5;
    private static final String ELB = "amazon-elb";

    private final Cloud cloud;
    private final ServiceNetwork network;
    private final ServiceInterfaces interfaces;

    Placement(Cloud cloud) {
        this.cloud = cloud;
        this.network = new ServiceNetwork(cloud);
        this.interfaces = new ServiceInterfaces(cloud);
    }

    /** The subnets that are asked for: known, of one VPC, in two zones at least and one to a zone. */
    List<Subnet> subnets(List<String> ids) {
        List<Subnet> subnets = ids.stream().distinct().map(this::subnet).toList();
        if (subnets.stream().map(Subnet::vpcId).distinct().count() > 1) {
            throw AwsError.of("InvalidConfigurationRequest", "All subnets must belong to the same VPC");
        }
        if (subnets.stream().map(Subnet::zone).distinct().count() < subnets.size()) {
            throw AwsError.of(
                    "InvalidConfigurationRequest",
                    "A load balancer cannot be attached to multiple subnets in the same Availability Zone");
        }
        if (subnets.size() < 2) {
            throw Validation.error("At least two subnets in two different Availability Zones must be specified");
        }
        return subnets;
    }

    private Subnet subnet(String id) {
        return network.subnet(id)
                .orElseThrow(() -> AwsError.of("SubnetNotFound", "The subnet ID '" + id + "' does not exist"));
    }

    /** That there is room for another node in a subnet. */
    static void checkRoom(Subnet subnet) {
        int prefix = Integer.parseInt(subnet.cidr().substring(subnet.cidr().indexOf('/') + 1));
        if (prefix > SMALLEST || subnet.freeAddresses() < FREE_ADDRESSES) {
            throw AwsError.of(
                    "InvalidSubnet",
                    "Not enough IP space available in " + subnet.id()
                            + ". ELB requires at least 8 free IP addresses in each subnet.");
        }
    }

    void checkInternet(String vpcId) {
        if (!network.hasInternetGateway(vpcId)) {
            throw AwsError.of("InvalidSubnet", "VPC " + vpcId + " has no internet gateway");
        }
    }

    List<String> groups(List<String> ids, String vpcId) {
        if (ids.isEmpty()) {
            return List.of(network.defaultGroup(vpcId).id());
        }
        if (ids.size() > MOST_GROUPS) {
            throw AwsError.of(
                    "InvalidConfigurationRequest",
                    "A load balancer cannot be associated with more than " + MOST_GROUPS + " security groups");
        }
        for (String id : ids) {
            var group = network.securityGroup(id)
                    .orElseThrow(() -> AwsError.of("InvalidSecurityGroup", "One or more security groups are invalid"));
            if (!group.vpcId().equals(vpcId)) {
                throw AwsError.of(
                        "InvalidConfigurationRequest",
                        "The security group '" + id + "' does not belong to VPC '" + vpcId + "'");
            }
        }
        return List.copyOf(ids);
    }

    /** Makes the node of a load balancer in a subnet. */
    ZoneRow enable(Subnet subnet, String label, List<String> groupIds, boolean internetFacing) {
        var made = interfaces.create(
                new ServiceInterfaces.Wanted(subnet.id(), groupIds, "ELB " + label, "interface", ELB, null));
        if (internetFacing) {
            interfaces.givePublicIp(made.id(), ELB);
        }
        return new ZoneRow(subnet.zone(), subnet.id(), made.id());
    }

    /** The zones a load balancer keeps, loses and gets when its subnets change; what it loses lingers for a while. */
    List<ZoneRow> move(LoadBalancerRow balancer, List<Subnet> wanted) {
        List<ZoneRow> zones = new ArrayList<>();
        for (Subnet subnet : wanted) {
            Optional<ZoneRow> kept = balancer.zones().stream()
                    .filter(zone -> zone.subnetId().equals(subnet.id()))
                    .findFirst();
            if (kept.isEmpty()) {
                checkRoom(subnet);
            }
            zones.add(kept.orElseGet(
                    () -> enable(subnet, balancer.label(), balancer.groupIds(), balancer.isInternetFacing())));
        }
        release(balancer.zones().stream().filter(zone -> !zones.contains(zone)).toList());
        return zones;
    }

    void regroup(LoadBalancerRow balancer, List<String> groupIds) {
        balancer.zones().forEach(zone -> interfaces.changeGroups(zone.interfaceId(), groupIds));
    }

    void release(List<ZoneRow> zones) {
        Duration lingering = cloud.durations().ofLingering(LINGERING);
        zones.forEach(zone -> interfaces.release(zone.interfaceId(), lingering));
    }
}
