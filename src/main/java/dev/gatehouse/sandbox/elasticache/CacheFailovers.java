package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticache.model.TestFailoverRequest;
import software.amazon.awssdk.services.elasticache.model.TestFailoverResponse;

/** Testing a failover: a replica becomes the primary, whose name answers it from then on, and a new replica replaces the old primary. */
public final class CacheFailovers {

    private static final String SHARD = "0001";
    private static final int MOST_A_DAY = 15;

    private final Cloud cloud;
    private final CacheTables tables;
    private final CacheEventLog events;
    private final ReplicationGroupDescriptions descriptions;

    CacheFailovers(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
        this.events = new CacheEventLog(cloud);
        this.descriptions = new ReplicationGroupDescriptions(cloud);
    }

    public TestFailoverResponse testFailover(TestFailoverRequest request) {
        String shard = CacheErrors.required(request.nodeGroupId(), "NodeGroupId");
        ReplicationGroupRow group = tables.availableGroup(request.replicationGroupId());
        if (!shard.equals(SHARD)) {
            throw new AwsError(404, "NodeGroupNotFoundFault", "Node group " + shard + " not found.");
        }
        if (!group.settings().at(cloud.now()).engine().automaticFailover()) {
            throw AwsError.of(
                    "InvalidReplicationGroupState", "Automatic failover is not enabled on the replication group.");
        }
        List<Instant> tested = recent(group);
        if (tested.size() >= MOST_A_DAY) {
            throw AwsError.of(
                    "APICallRateForCustomerExceeded", "The customer has exceeded the allowed rate of API calls.");
        }
        ReplicationGroupRow changed = failOver(group)
                .withFailovers(
                        Stream.concat(tested.stream(), Stream.of(cloud.now())).toList());
        tables.put(changed);
        return TestFailoverResponse.builder()
                .replicationGroup(descriptions.describe(changed))
                .build();
    }

    private List<Instant> recent(ReplicationGroupRow group) {
        Instant yesterday = cloud.now().minus(Duration.ofDays(1));
        return group.failovers().stream().filter(at -> at.isAfter(yesterday)).toList();
    }

    private ReplicationGroupRow failOver(ReplicationGroupRow group) {
        Duration takes = cloud.durations().of(CacheDurations.FAILOVER);
        Instant promoted = cloud.now().plus(takes.dividedBy(2));
        Instant recovered = cloud.now().plus(takes);
        List<NodeRow> nodes = new ArrayList<>(group.nodes().last());
        NodeRow old = nodes.removeFirst();
        NodeRow next = nodes.getFirst();
        nodes.add(old);
        String completed =
                "Failover from primary node " + old.clusterId() + " to replica node " + next.clusterId() + " completed";
        events.write(CacheEventLog.GROUP, group.id(), cloud.now(), "Test Failover API called for node group " + SHARD);
        events.write(CacheEventLog.CLUSTER, old.clusterId(), promoted, completed);
        events.write(CacheEventLog.GROUP, group.id(), promoted, completed);
        events.write(CacheEventLog.CLUSTER, old.clusterId(), promoted, "Recovering cache nodes " + SHARD);
        events.write(CacheEventLog.CLUSTER, old.clusterId(), recovered, "Finished recovery for cache nodes " + SHARD);
        return group.busy("modifying", cloud.now(), takes).withNodes(promoted, nodes);
    }
}
