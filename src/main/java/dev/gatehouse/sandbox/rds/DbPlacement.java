package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceInterfaces;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.SecurityGroup;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Vpc;
import dev.gatehouse.sandbox.rds.DbInstanceRow.HostRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an instance's hosts stand in the network: which zone, which subnet, which security groups. */
final class DbPlacement {

    private static final String DESCRIPTION = "RDSNetworkInterface";

    private final Cloud cloud;
    private final ServiceNetwork network;
    private final ServiceInterfaces interfaces;

    DbPlacement(Cloud cloud) {
        this.cloud = cloud;
        this.network = new ServiceNetwork(cloud);
        this.interfaces = new ServiceInterfaces(cloud);
    }

    List<String> groups(List<String> wanted, String vpcId) {
        if (wanted.isEmpty()) {
            return List.of(network.defaultGroup(vpcId).id());
        }
        for (String id : wanted) {
            SecurityGroup group = network.securityGroup(id)
                    .orElseThrow(() -> RdsErrors.invalid("Invalid security group , groupId= " + id + ", groupName=."));
            if (!group.vpcId().equals(vpcId)) {
                throw RdsErrors.combination(
                        "The DB instance and EC2 security group are in different VPCs. The DB instance is in " + vpcId
                                + " and the EC2 security group is in " + group.vpcId());
            }
        }
        return wanted.stream().distinct().toList();
    }

    void checkPublic(String vpcId) {
        Vpc vpc = network.vpc(vpcId).orElseThrow();
        if (!network.hasInternetGateway(vpcId)) {
            throw notPublic("The specified VPC has no internet gateway attached.");
        }
        if (!vpc.dnsSupport() || !vpc.dnsHostnames()) {
            throw notPublic("The specified VPC does not support DNS resolution, DNS hostnames, or both. ");
        }
    }

    private static AwsError notPublic(String why) {
        return AwsError.of(
                "InvalidVPCNetworkStateFault",
                "Cannot create a publicly accessible DBInstance. " + why + "Update the VPC and then try again");
    }

    /** RDS chooses at will where nobody asks for a zone; here it is the last one. */
    String zone(DbSubnetGroupRow group, @Nullable String asked, boolean multiAz) {
        if (asked == null) {
            return group.zones().getLast();
        }
        if (multiAz) {
            throw RdsErrors.combination("Requesting a specific availability zone is not valid for Multi-AZ instances.");
        }
        if (!group.zones().contains(asked)) {
            throw AwsError.of(
                    "InvalidVPCNetworkStateFault",
                    "Availability zone '[" + asked
                            + "]' is unavailable in this region, please choose another zone set.");
        }
        return asked;
    }

    /** A host for the standby, in another zone than the primary's. */
    HostRow standby(DbSubnetGroupRow group, String primaryZone, List<String> groupIds) {
        String zone = group.zones().stream()
                .filter(one -> !one.equals(primaryZone))
                .findFirst()
                .orElseThrow();
        return host(group, zone, groupIds);
    }

    HostRow host(DbSubnetGroupRow group, String zone, List<String> groupIds) {
        String subnetId = group.subnetIn(zone);
        var made = interfaces.create(
                new ServiceInterfaces.Wanted(subnetId, groupIds, DESCRIPTION, "interface", "amazon-rds", null));
        return new HostRow(made.id(), subnetId, zone, made.privateIp());
    }

    void changeGroups(HostRow host, List<String> groupIds) {
        interfaces.changeGroups(host.interfaceId(), groupIds);
    }

    /** Takes back that a host was to go. */
    void keep(HostRow host) {
        interfaces.keep(host.interfaceId());
    }

    void release(HostRow host, Instant at) {
        interfaces.release(host.interfaceId(), Duration.between(cloud.now(), at));
    }
}
