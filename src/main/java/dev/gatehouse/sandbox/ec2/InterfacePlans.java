package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceSpecification;
import software.amazon.awssdk.services.ec2.model.Placement;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** The network interfaces that a launch asks for, in words of its own or by subnet and groups alone. */
final class InterfacePlans {

    private final Cloud cloud;
    private final Tables tables;
    private final GroupNames names;

    InterfacePlans(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.names = new GroupNames(cloud);
    }

    /** The primary one first. */
    List<InterfacePlan> of(RunInstancesRequest request) {
        if (request.networkInterfaces().isEmpty()) {
            return List.of(bySubnet(request));
        }
        if (request.subnetId() != null) {
            throw Parameters.combination(
                    "Network interfaces and an instance-level subnet ID may not be specified on the same request");
        }
        if (!(request.securityGroupIds().isEmpty() && request.securityGroups().isEmpty())) {
            throw Parameters.combination(
                    "Network interfaces and an instance-level security groups may not be specified on the same"
                            + " request");
        }
        if (request.privateIpAddress() != null) {
            throw Parameters.combination(
                    "Network interfaces and an instance-level private IP address may not be specified on the same"
                            + " request");
        }
        List<InterfacePlan> plans = request.networkInterfaces().stream()
                .map(one -> bySpecification(one, request))
                .sorted(Comparator.comparingInt(InterfacePlan::device))
                .toList();
        checkDevices(plans, request);
        return plans;
    }

    private static void checkDevices(List<InterfacePlan> plans, RunInstancesRequest request) {
        if (plans.getFirst().device() != 0) {
            throw Parameters.invalid("A network interface must be specified for device index 0.");
        }
        if (plans.stream().map(InterfacePlan::device).distinct().count() != plans.size()) {
            throw Parameters.invalid("Each network interface requires a unique device index.");
        }
        boolean publicWanted = request.networkInterfaces().stream()
                .anyMatch(one -> Boolean.TRUE.equals(one.associatePublicIpAddress()));
        if (publicWanted && plans.size() > 1) {
            throw Parameters.combination(
                    "The associatePublicIPAddress parameter cannot be specified when launching with multiple network"
                            + " interfaces.");
        }
        if (plans.stream().map(plan -> plan.subnet().vpcId()).distinct().count() > 1) {
            throw Parameters.invalid("The network interfaces must be in one VPC.");
        }
        if (plans.stream().map(plan -> plan.subnet().zone()).distinct().count() > 1) {
            throw Parameters.invalid("The network interfaces must be in one availability zone.");
        }
    }

    private InterfacePlan bySubnet(RunInstancesRequest request) {
        SubnetRow subnet = subnet(request.subnetId(), request);
        List<String> groups = Stream.concat(
                        request.securityGroupIds().stream(),
                        request.securityGroups().stream()
                                .map(name -> names.find(name, subnet.vpcId()).id()))
                .toList();
        return new InterfacePlan(
                0,
                null,
                subnet,
                groups(groups, subnet),
                request.privateIpAddress(),
                "",
                true,
                subnet.attributes().mapPublicIp());
    }

    private InterfacePlan bySpecification(InstanceNetworkInterfaceSpecification one, RunInstancesRequest request) {
        refuseUnsupported(one);
        int device = Objects.requireNonNullElse(one.deviceIndex(), 0);
        boolean last = !Boolean.FALSE.equals(one.deleteOnTermination());
        if (one.networkInterfaceId() != null) {
            return existing(one, device);
        }
        SubnetRow subnet = subnet(one.subnetId(), request);
        boolean publicIp = device == 0
                && Objects.requireNonNullElse(
                        one.associatePublicIpAddress(), subnet.attributes().mapPublicIp());
        return new InterfacePlan(
                device,
                null,
                subnet,
                groups(one.groups(), subnet),
                one.privateIpAddress(),
                Objects.requireNonNullElse(one.description(), ""),
                last,
                publicIp);
    }

    private InterfacePlan existing(InstanceNetworkInterfaceSpecification one, int device) {
        NetworkInterfaceRow there =
                Ids.NETWORK_INTERFACE.find(tables.networkInterfaces(), one.networkInterfaceId(), "networkInterfaceId");
        if (there.isInUse()) {
            throw AwsError.of("InvalidNetworkInterface.InUse", "Interface: [" + there.id() + "] in use.");
        }
        if (one.subnetId() != null || !one.groups().isEmpty() || one.privateIpAddress() != null) {
            throw Parameters.combination(
                    "A network interface may not specify both a network interface ID and a subnet, security groups or a"
                            + " private IP address");
        }
        SubnetRow subnet = tables.subnets().get(there.subnetId()).orElseThrow();
        return new InterfacePlan(
                device,
                there,
                subnet,
                there.groupIds(),
                null,
                there.description(),
                Boolean.TRUE.equals(one.deleteOnTermination()),
                false);
    }

    /** An empty zone is none at all to EC2: Terraform's provider sends it with a subnet (2026-11). */
    private static @Nullable String zone(@Nullable Placement placement) {
        String zone = placement == null ? null : placement.availabilityZone();
        return zone == null || zone.isEmpty() ? null : zone;
    }

    /** The subnet that is named, or the default one of the zone that is named, or that of the first zone. */
    private SubnetRow subnet(@Nullable String id, RunInstancesRequest request) {
        String zone = zone(request.placement());
        if (zone != null && !new Zones(cloud.region()).has(zone)) {
            throw Parameters.invalid("Invalid availability zone: [" + zone + "]");
        }
        if (id == null) {
            return defaultSubnet(zone);
        }
        SubnetRow subnet = Ids.SUBNET.known(tables.subnets(), id, "subnetId");
        if (zone != null && !zone.equals(subnet.zone())) {
            throw Parameters.invalid(
                    "The availability zone '" + zone + "' does not match the subnet's, '" + subnet.zone() + "'.");
        }
        return subnet;
    }

    private SubnetRow defaultSubnet(@Nullable String zone) {
        Optional<SubnetRow> subnet = tables.subnets().all().stream()
                .filter(SubnetRow::defaultForZone)
                .filter(one -> zone == null || one.zone().equals(zone))
                .findFirst();
        return subnet.orElseThrow(() -> AwsError.of(
                "MissingInput",
                zone == null
                        ? "No subnets found for the default VPC '" + names.defaultVpc() + "'. Please specify a subnet."
                        : "No default subnet for availability zone: '" + zone + "'."));
    }

    private List<String> groups(List<String> wanted, SubnetRow subnet) {
        for (String id : wanted) {
            SecurityGroupRow group = Ids.SECURITY_GROUP.find(tables.securityGroups(), id);
            if (!group.vpcId().equals(subnet.vpcId())) {
                throw AwsError.of(
                        "InvalidParameter",
                        "Security group " + id + " and subnet " + subnet.id() + " belong to different networks.");
            }
        }
        return new InterfaceGroups(cloud).checked(wanted, subnet.vpcId());
    }

    private static void refuseUnsupported(InstanceNetworkInterfaceSpecification one) {
        Parameters.unsupported(one.ipv6Addresses(), "NetworkInterface.Ipv6Addresses");
        Parameters.unsupported(zeroAsNull(one.ipv6AddressCount()), "NetworkInterface.Ipv6AddressCount");
        Parameters.unsupported(one.privateIpAddresses(), "NetworkInterface.PrivateIpAddresses");
        Parameters.unsupported(
                zeroAsNull(one.secondaryPrivateIpAddressCount()), "NetworkInterface.SecondaryPrivateIpAddressCount");
        Parameters.unsupported(one.associateCarrierIpAddress(), "NetworkInterface.AssociateCarrierIpAddress");
        if (!"interface".equals(one.interfaceType())) {
            Parameters.unsupported(one.interfaceType(), "NetworkInterface.InterfaceType");
        }
    }

    private static @Nullable Integer zeroAsNull(@Nullable Integer count) {
        return count == null || count == 0 ? null : count;
    }
}
