package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.EngineRow;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.OptionsRow;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import dev.gatehouse.sandbox.traits.Markers;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticache.model.CacheCluster;
import software.amazon.awssdk.services.elasticache.model.CacheNode;
import software.amazon.awssdk.services.elasticache.model.CacheParameterGroupStatus;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheClustersRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheClustersResponse;
import software.amazon.awssdk.services.elasticache.model.SecurityGroupMembership;

/** The nodes of replication groups, which ElastiCache lists as cache clusters. Those without a group are not simulated. */
public final class CacheClusters {

    private final Cloud cloud;
    private final CacheTables tables;
    private final CacheNames names;

    CacheClusters(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
        this.names = new CacheNames(cloud);
    }

    private record Member(ReplicationGroupRow group, NodeRow node) {

        String id() {
            return node.clusterId();
        }
    }

    public DescribeCacheClustersResponse describeCacheClusters(DescribeCacheClustersRequest request) {
        Unsupported.refuse(
                request,
                Set.of(
                        "CacheClusterId",
                        "MaxRecords",
                        "Marker",
                        "ShowCacheNodeInfo",
                        "ShowCacheClustersNotInReplicationGroups"));
        List<Member> all = Boolean.TRUE.equals(request.showCacheClustersNotInReplicationGroups())
                ? List.of()
                : tables.groups().stream().flatMap(this::members).toList();
        String id = request.cacheClusterId();
        List<Member> wanted = id == null
                ? all
                : all.stream()
                        .filter(member -> member.id().equals(id.toLowerCase(Locale.ROOT)))
                        .toList();
        if (id != null && wanted.isEmpty()) {
            throw notFound(id);
        }
        boolean nodes = Boolean.TRUE.equals(request.showCacheNodeInfo());
        var page = Markers.page(wanted, Member::id, request.maxRecords(), request.marker());
        return DescribeCacheClustersResponse.builder()
                .cacheClusters(page.map(member -> describe(member, nodes)))
                .marker(page.marker())
                .build();
    }

    private Stream<Member> members(ReplicationGroupRow group) {
        return group.nodes().at(cloud.now()).stream().map(node -> new Member(group, node));
    }

    static AwsError notFound(String id) {
        return new AwsError(404, "CacheClusterNotFound", "CacheCluster not found: " + id);
    }

    private CacheCluster describe(Member member, boolean nodes) {
        ReplicationGroupRow group = member.group();
        CacheSettingsRow settings = group.settings().at(cloud.now());
        EngineRow engine = settings.engine();
        OptionsRow options = settings.options();
        return CacheCluster.builder()
                .cacheClusterId(member.id())
                .arn(tables.arn("cluster", member.id()))
                .replicationGroupId(group.id())
                .cacheNodeType(engine.nodeType())
                .engine(group.identity().engine())
                .engineVersion(engine.version())
                .cacheClusterStatus(group.status(cloud.now()))
                .numCacheNodes(1)
                .preferredAvailabilityZone(member.node().zone())
                .cacheClusterCreateTime(member.node().createdAt())
                .preferredMaintenanceWindow(options.maintenanceWindow())
                .cacheSubnetGroupName(group.subnetGroup())
                .cacheParameterGroup(CacheParameterGroupStatus.builder()
                        .cacheParameterGroupName(options.parameterGroup())
                        .parameterApplyStatus("in-sync")
                        .cacheNodeIdsToReboot(List.of())
                        .build())
                .securityGroups(options.groupIds().stream()
                        .map(id -> SecurityGroupMembership.builder()
                                .securityGroupId(id)
                                .status("active")
                                .build())
                        .toList())
                .autoMinorVersionUpgrade(options.autoMinorVersionUpgrade())
                .snapshotRetentionLimit(options.snapshotRetention())
                .snapshotWindow(options.snapshotWindow())
                .authTokenEnabled(options.tokenSetAt() != null)
                .authTokenLastModifiedDate(options.tokenSetAt())
                .transitEncryptionEnabled(engine.transitEncryption())
                .transitEncryptionMode(engine.transitMode())
                .atRestEncryptionEnabled(group.identity().atRestEncryption())
                .replicationGroupLogDeliveryEnabled(false)
                .networkType("ipv4")
                .ipDiscovery("ipv4")
                .cacheNodes(nodes ? List.of(node(member)) : null)
                .build();
    }

    private CacheNode node(Member member) {
        return CacheNode.builder()
                .cacheNodeId("0001")
                .cacheNodeStatus(member.group().status(cloud.now()))
                .cacheNodeCreateTime(member.node().createdAt())
                .endpoint(names.endpoint(member.group(), names.node(member.group(), member.node())))
                .parameterGroupStatus("in-sync")
                .customerAvailabilityZone(member.node().zone())
                .build();
    }
}
