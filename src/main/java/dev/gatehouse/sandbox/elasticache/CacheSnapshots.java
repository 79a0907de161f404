package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.EngineRow;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.OptionsRow;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticache.model.CreateSnapshotRequest;
import software.amazon.awssdk.services.elasticache.model.CreateSnapshotResponse;
import software.amazon.awssdk.services.elasticache.model.DeleteSnapshotRequest;
import software.amazon.awssdk.services.elasticache.model.DeleteSnapshotResponse;
import software.amazon.awssdk.services.elasticache.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.elasticache.model.NodeSnapshot;
import software.amazon.awssdk.services.elasticache.model.Snapshot;

/** Snapshots that people ask for; they stay when their group goes. Automatic ones are not simulated. */
public final class CacheSnapshots {

    private static final int LONGEST_NAME = 255;
    private static final Set<String> WITHOUT = Set.of("cache.t1.micro");

    private final Cloud cloud;
    private final CacheTables tables;
    private final CacheEventLog events;

    CacheSnapshots(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
        this.events = new CacheEventLog(cloud);
    }

    public CreateSnapshotResponse createSnapshot(CreateSnapshotRequest request) {
        Unsupported.refuse(request, Set.of("ReplicationGroupId", "SnapshotName", "Tags"));
        Map<String, String> tags = tables.tags().checked(CacheTags.map(request.tags()));
        ReplicationGroupRow group = tables.availableGroup(request.replicationGroupId());
        CacheSnapshotRow snapshot = take(request.snapshotName(), group);
        tables.put(group.busy("snapshotting", cloud.now(), Duration.between(cloud.now(), snapshot.availableAt())));
        tables.tags().add(tables.arn("snapshot", snapshot.name()), tags);
        return CreateSnapshotResponse.builder().snapshot(describe(snapshot)).build();
    }

    /** A snapshot of the group as it is; of its state nothing changes here. */
    CacheSnapshotRow take(@Nullable String asked, ReplicationGroupRow group) {
        String name =
                CacheErrors.identifier(asked, "SnapshotName", LONGEST_NAME).toLowerCase(Locale.ROOT);
        String nodeType = group.settings().at(cloud.now()).engine().nodeType();
        if (WITHOUT.contains(nodeType)) {
            throw AwsError.of(
                    "SnapshotFeatureNotSupportedFault", "Snapshots are not supported for node type " + nodeType + ".");
        }
        if (tables.snapshots().get(name).isPresent()) {
            throw AwsError.of("SnapshotAlreadyExistsFault", "Snapshot with specified name already exists.");
        }
        CacheSnapshotRow snapshot = new CacheSnapshotRow(
                name, group, cloud.now(), cloud.now().plus(cloud.durations().of(CacheDurations.SNAPSHOT)));
        tables.snapshots().put(name, snapshot);
        events.write(
                CacheEventLog.CLUSTER,
                group.nodes().last().getLast().clusterId(),
                snapshot.availableAt(),
                "Snapshot succeeded for snapshot with ID '" + name + "' of replication group with ID '" + group.id()
                        + "'");
        return snapshot;
    }

    public DescribeSnapshotsResponse describeSnapshots(DescribeSnapshotsRequest request) {
        Unsupported.refuse(
                request,
                Set.of(
                        "ReplicationGroupId",
                        "SnapshotName",
                        "SnapshotSource",
                        "MaxRecords",
                        "Marker",
                        "ShowNodeGroupConfig"));
        if (request.snapshotName() != null) {
            find(request.snapshotName());
        }
        List<CacheSnapshotRow> wanted = tables.snapshots().all().stream()
                .filter(row -> is(request.snapshotName(), row.name())
                        && is(request.replicationGroupId(), row.group().id())
                        && is(request.snapshotSource(), "user"))
                .toList();
        var page = Markers.page(wanted, CacheSnapshotRow::name, request.maxRecords(), request.marker());
        return DescribeSnapshotsResponse.builder()
                .snapshots(page.map(this::describe))
                .marker(page.marker())
                .build();
    }

    private static boolean is(@Nullable String asked, String value) {
        return asked == null || asked.equalsIgnoreCase(value);
    }

    public DeleteSnapshotResponse deleteSnapshot(DeleteSnapshotRequest request) {
        CacheSnapshotRow snapshot = find(CacheErrors.required(request.snapshotName(), "SnapshotName"));
        if (!snapshot.status(cloud.now()).equals("available")) {
            throw AwsError.of("InvalidSnapshotState", "Snapshot " + snapshot.name() + " is not in available state.");
        }
        tables.snapshots().remove(snapshot.name());
        tables.tags().forget(tables.arn("snapshot", snapshot.name()));
        return DeleteSnapshotResponse.builder().snapshot(describe(snapshot)).build();
    }

    private CacheSnapshotRow find(String name) {
        return tables.snapshots().get(name.toLowerCase(Locale.ROOT)).orElseThrow(() -> notFound(name));
    }

    static AwsError notFound(String name) {
        return new AwsError(404, "SnapshotNotFoundFault", "Snapshot " + name + " not found.");
    }

    private Snapshot describe(CacheSnapshotRow row) {
        ReplicationGroupRow group = row.group();
        CacheSettingsRow settings = group.settings().at(row.askedAt());
        EngineRow engine = settings.engine();
        OptionsRow options = settings.options();
        NodeRow node = group.nodes().at(row.askedAt()).getLast();
        return Snapshot.builder()
                .snapshotName(row.name())
                .replicationGroupId(group.id())
                .replicationGroupDescription(options.description())
                .snapshotStatus(row.status(cloud.now()))
                .snapshotSource("manual")
                .cacheNodeType(engine.nodeType())
                .engine(group.identity().engine())
                .engineVersion(engine.version())
                .preferredMaintenanceWindow(options.maintenanceWindow())
                .port(group.identity().port())
                .cacheParameterGroupName(options.parameterGroup())
                .cacheSubnetGroupName(group.subnetGroup())
                .autoMinorVersionUpgrade(options.autoMinorVersionUpgrade())
                .snapshotRetentionLimit(options.snapshotRetention())
                .snapshotWindow(options.snapshotWindow())
                .numNodeGroups(1)
                .automaticFailover(engine.automaticFailover() ? "enabled" : "disabled")
                .nodeSnapshots(NodeSnapshot.builder()
                        .cacheClusterId(node.clusterId())
                        .nodeGroupId("0001")
                        .cacheNodeId("0001")
                        .cacheNodeCreateTime(node.createdAt())
                        .snapshotCreateTime(row.askedAt())
                        .build())
                .kmsKeyId(group.identity().kmsKeyId())
                .arn(tables.arn("snapshot", row.name()))
                .dataTiering("disabled")
                .build();
    }
}
