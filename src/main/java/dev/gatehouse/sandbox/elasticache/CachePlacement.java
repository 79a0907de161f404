package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceInterfaces;
import dev.gatehouse.sandbox.ec2.ServiceNetwork;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.SecurityGroup;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where nodes stand in the network: which zone, which subnet, which security groups. */
final class CachePlacement {

    private final Cloud cloud;
    private final ServiceNetwork network;
    private final ServiceInterfaces interfaces;

    CachePlacement(Cloud cloud) {
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
                    .orElseThrow(() -> CacheErrors.invalid(
                            "Some security groups are invalid, or the following do not exist: [" + id + "]"));
            if (!group.vpcId().equals(vpcId)) {
                throw CacheErrors.combination("The security group " + id + " is in " + group.vpcId()
                        + " and the cache subnet group is in " + vpcId + ".");
            }
        }
        return wanted.stream().distinct().toList();
    }

    /** A zone for each node: those that are asked for, else the zones of the group in turn. */
    List<String> zones(CacheSubnetGroupRow group, List<String> asked, int count, int from) {
        if (!asked.isEmpty() && asked.size() != count) {
            throw CacheErrors.combination(
                    "When specifying preferred availability zones, the number of cache clusters must be specified and"
                            + " must match the number of preferred availability zones.");
        }
        asked.stream().filter(zone -> !group.zones().contains(zone)).findFirst().ifPresent(zone -> {
            throw CacheErrors.invalid(
                    "Availability Zone " + zone + " is not covered by the cache subnet group " + group.name() + ".");
        });
        if (!asked.isEmpty()) {
            return asked;
        }
        List<String> zones = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            zones.add(group.zones().get(i % group.zones().size()));
        }
        return zones;
    }

    NodeRow node(String clusterId, CacheSubnetGroupRow group, String zone, List<String> groupIds, Instant createdAt) {
        String subnetId = group.subnetIn(zone);
        var made = interfaces.create(new ServiceInterfaces.Wanted(
                subnetId, groupIds, "ElastiCache " + clusterId, "interface", "amazon-elasticache", null));
        return new NodeRow(clusterId, made.id(), subnetId, zone, made.privateIp(), createdAt);
    }

    void changeGroups(NodeRow node, List<String> groupIds) {
        interfaces.changeGroups(node.interfaceId(), groupIds);
    }

    void release(NodeRow node, Instant at) {
        interfaces.release(node.interfaceId(), Duration.between(cloud.now(), at));
    }
}
