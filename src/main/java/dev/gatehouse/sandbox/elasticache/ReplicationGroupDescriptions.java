package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.EngineRow;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.OptionsRow;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.elasticache.model.NodeGroup;
import software.amazon.awssdk.services.elasticache.model.NodeGroupMember;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroup;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroupPendingModifiedValues;

/** How a replication group is shown. */
final class ReplicationGroupDescriptions {

    private final Cloud cloud;
    private final CacheTables tables;
    private final CacheNames names;

    ReplicationGroupDescriptions(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
        this.names = new CacheNames(cloud);
    }

    ReplicationGroup describe(ReplicationGroupRow row) {
        Instant now = cloud.now();
        CacheSettingsRow settings = row.settings().at(now);
        EngineRow engine = settings.engine();
        OptionsRow options = settings.options();
        List<NodeRow> nodes = row.nodes().at(now);
        boolean listed = !row.status(now).equals("creating");
        ReplicationGroup.Builder shown = ReplicationGroup.builder()
                .replicationGroupId(row.id())
                .arn(tables.arn("replicationgroup", row.id()))
                .description(options.description())
                .status(row.status(now))
                .engine(row.identity().engine())
                .pendingModifiedValues(pending(row, engine, now))
                .memberClusters(nodes.stream().map(NodeRow::clusterId).toList())
                .automaticFailover(failover(row, engine, now))
                .multiAZ(engine.multiAz() ? "enabled" : "disabled")
                .snapshotRetentionLimit(options.snapshotRetention())
                .snapshotWindow(options.snapshotWindow())
                .clusterEnabled(false)
                .clusterMode("disabled")
                .cacheNodeType(engine.nodeType())
                .authTokenEnabled(options.tokenSetAt() != null)
                .authTokenLastModifiedDate(options.tokenSetAt())
                .transitEncryptionEnabled(engine.transitEncryption())
                .transitEncryptionMode(engine.transitMode())
                .atRestEncryptionEnabled(row.identity().atRestEncryption())
                .kmsKeyId(row.identity().kmsKeyId())
                .replicationGroupCreateTime(row.createdAt())
                .dataTiering("disabled")
                .autoMinorVersionUpgrade(options.autoMinorVersionUpgrade())
                .networkType("ipv4")
                .ipDiscovery("ipv4")
                .nodeGroups(listed ? List.of(nodeGroup(row, nodes, now)) : List.of());
        if (options.snapshotRetention() > 0) {
            shown.snapshottingClusterId(nodes.stream()
                    .map(NodeRow::clusterId)
                    .filter(id -> id.equals(options.snapshotSource()))
                    .findFirst()
                    .orElse(nodes.getLast().clusterId()));
        }
        return shown.build();
    }

    /** While it is switched, it is neither on nor off. */
    private static String failover(ReplicationGroupRow row, EngineRow engine, Instant now) {
        boolean next = row.settings()
                .next(now)
                .map(settings -> settings.engine().automaticFailover())
                .orElse(engine.automaticFailover());
        if (next != engine.automaticFailover()) {
            return next ? "enabling" : "disabling";
        }
        return engine.automaticFailover() ? "enabled" : "disabled";
    }

    private static ReplicationGroupPendingModifiedValues pending(
            ReplicationGroupRow row, EngineRow engine, Instant now) {
        ReplicationGroupPendingModifiedValues.Builder shown = ReplicationGroupPendingModifiedValues.builder();
        if (row.pending() == null) {
            return shown.build();
        }
        EngineRow to = row.pending().settings().engine();
        if (to.automaticFailover() != engine.automaticFailover()) {
            shown.automaticFailoverStatus(to.automaticFailover() ? "enabled" : "disabled");
        }
        if (to.transitEncryption() != engine.transitEncryption()) {
            shown.transitEncryptionEnabled(to.transitEncryption());
        }
        return shown.build();
    }

    private NodeGroup nodeGroup(ReplicationGroupRow row, List<NodeRow> nodes, Instant now) {
        NodeGroup.Builder shown = NodeGroup.builder()
                .nodeGroupId("0001")
                .status(row.status(now))
                .primaryEndpoint(names.endpoint(row, names.primary(row)))
                .nodeGroupMembers(IntStream.range(0, nodes.size())
                        .mapToObj(i -> member(row, nodes.get(i), i == 0))
                        .toList());
        if (nodes.size() > 1) {
            shown.readerEndpoint(names.endpoint(row, names.reader(row)));
        }
        return shown.build();
    }

    private NodeGroupMember member(ReplicationGroupRow row, NodeRow node, boolean primary) {
        return NodeGroupMember.builder()
                .cacheClusterId(node.clusterId())
                .cacheNodeId("0001")
                .readEndpoint(names.endpoint(row, names.node(row, node)))
                .preferredAvailabilityZone(node.zone())
                .currentRole(primary ? "primary" : "replica")
                .build();
    }
}
