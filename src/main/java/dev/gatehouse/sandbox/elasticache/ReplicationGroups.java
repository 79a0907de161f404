package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.elasticache.model.CreateReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.CreateReplicationGroupResponse;
import software.amazon.awssdk.services.elasticache.model.DeleteReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.DeleteReplicationGroupResponse;
import software.amazon.awssdk.services.elasticache.model.DescribeReplicationGroupsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeReplicationGroupsResponse;

/** Replication groups: created, listed, and deleted with or without a last snapshot. */
public final class ReplicationGroups {

    private final Cloud cloud;
    private final CacheTables tables;
    private final ReplicationGroupCreation creation;
    private final CachePlacement placement;
    private final CacheSnapshots snapshots;
    private final CacheEventLog events;
    private final ReplicationGroupDescriptions descriptions;

    ReplicationGroups(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
        this.creation = new ReplicationGroupCreation(cloud);
        this.placement = new CachePlacement(cloud);
        this.snapshots = new CacheSnapshots(cloud);
        this.events = new CacheEventLog(cloud);
        this.descriptions = new ReplicationGroupDescriptions(cloud);
    }

    public CreateReplicationGroupResponse createReplicationGroup(CreateReplicationGroupRequest request) {
        ReplicationGroupRow group = creation.make(request);
        return CreateReplicationGroupResponse.builder()
                .replicationGroup(descriptions.describe(group))
                .build();
    }

    public DescribeReplicationGroupsResponse describeReplicationGroups(DescribeReplicationGroupsRequest request) {
        List<ReplicationGroupRow> wanted = request.replicationGroupId() == null
                ? tables.groups()
                : List.of(tables.groupNamed(request.replicationGroupId()));
        var page = Markers.page(wanted, ReplicationGroupRow::id, request.maxRecords(), request.marker());
        return DescribeReplicationGroupsResponse.builder()
                .replicationGroups(page.map(descriptions::describe))
                .marker(page.marker())
                .build();
    }

    public DeleteReplicationGroupResponse deleteReplicationGroup(DeleteReplicationGroupRequest request) {
        Unsupported.refuse(request, Set.of("ReplicationGroupId", "FinalSnapshotIdentifier"));
        ReplicationGroupRow group = tables.groupNamed(request.replicationGroupId());
        Instant now = cloud.now();
        String status = group.status(now);
        if (!Set.of("available", "create-failed").contains(status)) {
            throw AwsError.of(
                    "InvalidReplicationGroupState",
                    "Replication group " + group.id() + " has status " + status + " which is not valid for deletion.");
        }
        Instant start = now;
        if (request.finalSnapshotIdentifier() != null) {
            start = snapshots.take(request.finalSnapshotIdentifier(), group).availableAt();
        }
        ReplicationGroupRow deleted =
                delete(group, start, start.plus(cloud.durations().ofDeletion(CacheDurations.DELETION)));
        return DeleteReplicationGroupResponse.builder()
                .replicationGroup(descriptions.describe(deleted))
                .build();
    }

    private ReplicationGroupRow delete(ReplicationGroupRow group, Instant start, Instant gone) {
        group.nodes().last().forEach(node -> {
            placement.release(node, gone);
            events.write(CacheEventLog.CLUSTER, node.clusterId(), gone, "Cache cluster deleted");
        });
        // A last snapshot comes first, and the deletion when it is there.
        ReplicationGroupRow row = group.busy("snapshotting", cloud.now(), Duration.between(cloud.now(), start))
                .deleted(start, gone);
        tables.put(row);
        tables.tags().forget(tables.arn("replicationgroup", group.id()));
        return row;
    }
}
