package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.EngineRow;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.model.DecreaseReplicaCountRequest;
import software.amazon.awssdk.services.elasticache.model.DecreaseReplicaCountResponse;
import software.amazon.awssdk.services.elasticache.model.IncreaseReplicaCountRequest;
import software.amazon.awssdk.services.elasticache.model.IncreaseReplicaCountResponse;

/** Adding replicas, and taking them away. */
public final class ReplicaCounts {

    private static final int MOST = 5;

    private final Cloud cloud;
    private final CacheTables tables;
    private final CachePlacement placement;
    private final CacheEventLog events;
    private final ReplicationGroupDescriptions descriptions;

    ReplicaCounts(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
        this.placement = new CachePlacement(cloud);
        this.events = new CacheEventLog(cloud);
        this.descriptions = new ReplicationGroupDescriptions(cloud);
    }

    public IncreaseReplicaCountResponse increaseReplicaCount(IncreaseReplicaCountRequest request) {
        Unsupported.refuse(request, Set.of("ReplicationGroupId", "NewReplicaCount", "ApplyImmediately"));
        ReplicationGroupRow group = tables.availableGroup(request.replicationGroupId());
        List<NodeRow> nodes = group.nodes().last();
        int wanted = wanted(request.newReplicaCount(), request.applyImmediately());
        if (wanted > MOST) {
            throw CacheErrors.invalid("The number of replicas must be between 0 and " + MOST + ".");
        }
        if (wanted < nodes.size()) {
            throw noOperation();
        }
        Duration takes = cloud.durations().of(CacheDurations.MODIFICATION);
        Instant done = cloud.now().plus(takes);
        List<NodeRow> more = new ArrayList<>(nodes);
        CacheSubnetGroupRow subnets =
                tables.subnetGroups().get(group.subnetGroup()).orElseThrow();
        List<String> groupIds = group.settings().at(cloud.now()).options().groupIds();
        for (String zone : placement.zones(subnets, List.of(), wanted + 1 - nodes.size(), nodes.size())) {
            NodeRow added = placement.node(nextId(group.id(), more), subnets, zone, groupIds, done);
            more.add(added);
            events.write(CacheEventLog.CLUSTER, added.clusterId(), done, "Cache cluster created");
            events.write(
                    CacheEventLog.CLUSTER,
                    added.clusterId(),
                    done,
                    "Added cache node 0001 in availability zone " + zone);
        }
        ReplicationGroupRow changed =
                group.busy("modifying", cloud.now(), takes).withNodes(done, more);
        tables.put(changed);
        return IncreaseReplicaCountResponse.builder()
                .replicationGroup(descriptions.describe(changed))
                .build();
    }

    public DecreaseReplicaCountResponse decreaseReplicaCount(DecreaseReplicaCountRequest request) {
        Unsupported.refuse(
                request, Set.of("ReplicationGroupId", "NewReplicaCount", "ReplicasToRemove", "ApplyImmediately"));
        ReplicationGroupRow group = tables.availableGroup(request.replicationGroupId());
        List<NodeRow> nodes = group.nodes().last();
        List<NodeRow> kept = kept(nodes, request);
        check(kept.size() - 1, group.settings().at(cloud.now()).engine());
        Duration takes = cloud.durations().of(CacheDurations.MODIFICATION);
        Instant done = cloud.now().plus(takes);
        nodes.stream().filter(node -> !kept.contains(node)).forEach(node -> {
            placement.release(node, done);
            events.write(CacheEventLog.CLUSTER, node.clusterId(), done, "Cache cluster deleted");
        });
        ReplicationGroupRow changed =
                group.busy("modifying", cloud.now(), takes).withNodes(done, kept);
        tables.put(changed);
        return DecreaseReplicaCountResponse.builder()
                .replicationGroup(descriptions.describe(changed))
                .build();
    }

    private static List<NodeRow> kept(List<NodeRow> nodes, DecreaseReplicaCountRequest request) {
        if (!request.replicasToRemove().isEmpty()) {
            request.replicasToRemove().stream()
                    .filter(id -> nodes.stream()
                            .skip(1)
                            .noneMatch(node -> node.clusterId().equals(id)))
                    .findFirst()
                    .ifPresent(id -> {
                        throw CacheErrors.invalid("Replica " + id + " is not a replica of this replication group.");
                    });
            return nodes.stream()
                    .filter(node -> !request.replicasToRemove().contains(node.clusterId()))
                    .toList();
        }
        int wanted = wanted(request.newReplicaCount(), request.applyImmediately());
        if (wanted + 1 >= nodes.size()) {
            throw noOperation();
        }
        return nodes.subList(0, Math.max(wanted, 0) + 1);
    }

    private static void check(int replicas, EngineRow engine) {
        if (replicas < 1 && engine.multiAz()) {
            throw CacheErrors.invalid("Must have at least 1 replica for Multi-AZ enabled Replication Group.");
        }
        if (replicas < 1 && engine.automaticFailover()) {
            throw CacheErrors.invalid(
                    "Must have at least 1 replica when cluster mode is disabled with auto failover enabled.");
        }
    }

    private static int wanted(@Nullable Integer count, @Nullable Boolean immediately) {
        if (!Boolean.TRUE.equals(immediately)) {
            throw CacheErrors.invalid("ApplyImmediately=False is not currently supported.");
        }
        if (count == null) {
            throw CacheErrors.invalid("The parameter NewReplicaCount must be provided and must not be blank.");
        }
        return count;
    }

    private static AwsError noOperation() {
        return AwsError.of("NoOperationFault", "The operation was not performed because no changes were required.");
    }

    private static String nextId(String group, List<NodeRow> nodes) {
        int highest = nodes.stream()
                .map(NodeRow::clusterId)
                .mapToInt(id -> Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)))
                .max()
                .orElse(0);
        return "%s-%03d".formatted(group, highest + 1);
    }
}
