package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.elasticache.CacheSettingsRow.OptionsRow;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.IdentityRow;
import dev.gatehouse.sandbox.elasticache.ReplicationGroupRow.NodeRow;
import dev.gatehouse.sandbox.traits.Timeline;
import dev.gatehouse.sandbox.traits.Unsupported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.elasticache.model.CreateReplicationGroupRequest;

/** How a replication group comes to be: checked at once, there minutes later. */
final class ReplicationGroupCreation {

    private static final int LONGEST_IDENTIFIER = 40;
    private static final int MOST_NODES = 300;
    private static final int MOST_NODES_OF_A_GROUP = 6;
    private static final int PORT = 6379;
    private static final int LEAST_PORT = 1;
    private static final int MOST_PORT = 65_535;

    private static final Set<String> KNOWN = Set.of(
            "ReplicationGroupId",
            "ReplicationGroupDescription",
            "AutomaticFailoverEnabled",
            "MultiAZEnabled",
            "NumCacheClusters",
            "PreferredCacheClusterAZs",
            "NumNodeGroups",
            "ReplicasPerNodeGroup",
            "CacheNodeType",
            "Engine",
            "EngineVersion",
            "CacheParameterGroupName",
            "CacheSubnetGroupName",
            "SecurityGroupIds",
            "Tags",
            "PreferredMaintenanceWindow",
            "Port",
            "AutoMinorVersionUpgrade",
            "SnapshotRetentionLimit",
            "SnapshotWindow",
            "AuthToken",
            "TransitEncryptionEnabled",
            "AtRestEncryptionEnabled",
            "KmsKeyId",
            "NetworkType",
            "IpDiscovery",
            "TransitEncryptionMode",
            "ClusterMode");

    private final Cloud cloud;
    private final CacheTables tables;
    private final CacheSubnetGroups subnetGroups;
    private final CachePlacement placement;
    private final CacheSettings settings;
    private final CacheEventLog events;

    ReplicationGroupCreation(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new CacheTables(cloud);
        this.subnetGroups = new CacheSubnetGroups(cloud);
        this.placement = new CachePlacement(cloud);
        this.settings = new CacheSettings(cloud);
        this.events = new CacheEventLog(cloud);
    }

    ReplicationGroupRow make(CreateReplicationGroupRequest request) {
        Unsupported.refuse(request, KNOWN);
        refuseShards(request);
        String id = CacheErrors.identifier(request.replicationGroupId(), "ReplicationGroupId", LONGEST_IDENTIFIER)
                .toLowerCase(Locale.ROOT);
        Map<String, String> tags = tables.tags().checked(CacheTags.map(request.tags()));
        int count = count(request);
        refuseTwinsAndTooMany(id, count);
        CacheSubnetGroupRow subnets = subnetGroups.forReplicationGroup(request.cacheSubnetGroupName());
        CacheSettingsRow wanted = settings.initial(request, subnets, count);
        IdentityRow identity = identity(request, subnets.name());
        List<String> zones = placement.zones(subnets, request.preferredCacheClusterAZs(), count, 0);
        ReplicationGroupRow group = group(id, identity, wanted, nodes(id, subnets, zones, wanted.options()));
        tables.put(group);
        tables.tags().add(tables.arn("replicationgroup", id), tags);
        return group;
    }

    private static void refuseShards(CreateReplicationGroupRequest request) {
        Unsupported.refuseUnless(request.networkTypeAsString(), "NetworkType", "ipv4");
        Unsupported.refuseUnless(request.ipDiscoveryAsString(), "IpDiscovery", "ipv4");
        boolean sharded = request.numNodeGroups() != null && request.numNodeGroups() > 1
                || request.clusterModeAsString() != null
                        && !request.clusterModeAsString().equals("disabled");
        if (sharded) {
            throw CacheErrors.invalid("The sandbox simulates cluster mode disabled only: one node group.");
        }
    }

    private static int count(CreateReplicationGroupRequest request) {
        Integer replicas = request.replicasPerNodeGroup();
        if (replicas != null && request.numCacheClusters() != null) {
            throw CacheErrors.combination(
                    "NumCacheClusters and ReplicasPerNodeGroup cannot be specified in the same request.");
        }
        int count = replicas != null ? replicas + 1 : Objects.requireNonNullElse(request.numCacheClusters(), 1);
        if (count < 1 || count > MOST_NODES_OF_A_GROUP) {
            throw CacheErrors.invalid(
                    "The number of cache clusters must be between 1 and " + MOST_NODES_OF_A_GROUP + ".");
        }
        return count;
    }

    private void refuseTwinsAndTooMany(String id, int count) {
        if (tables.group(id).isPresent()) {
            throw AwsError.of("ReplicationGroupAlreadyExists", "Replication group " + id + " already exists.");
        }
        int nodes = tables.groups().stream()
                .mapToInt(group -> group.nodes().last().size())
                .sum();
        if (nodes + count > MOST_NODES) {
            throw AwsError.of("NodeQuotaForCustomerExceeded", "The maximum number of nodes has been reached.");
        }
    }

    private IdentityRow identity(CreateReplicationGroupRequest request, String subnetGroup) {
        CacheEngine engine = CacheEngine.of(request.engine());
        int port = request.port() == null ? PORT : request.port();
        if (port < LEAST_PORT || port > MOST_PORT) {
            throw CacheErrors.invalid("Invalid port " + port + ": it must be between 1 and 65535.");
        }
        boolean atRest = Objects.requireNonNullElse(request.atRestEncryptionEnabled(), engine == CacheEngine.VALKEY);
        if (!atRest && request.kmsKeyId() != null) {
            throw CacheErrors.combination("KmsKeyId can only be specified when at-rest encryption is enabled.");
        }
        String token = cloud.newKey("", 6).toLowerCase(Locale.ROOT);
        return new IdentityRow(engine.wireName(), port, subnetGroup, atRest, request.kmsKeyId(), token);
    }

    private List<NodeRow> nodes(String id, CacheSubnetGroupRow subnets, List<String> zones, OptionsRow options) {
        Instant created = cloud.now().plus(cloud.durations().of(CacheDurations.CREATION));
        List<NodeRow> nodes = new ArrayList<>();
        for (String zone : zones) {
            String clusterId = "%s-%03d".formatted(id, nodes.size() + 1);
            nodes.add(placement.node(clusterId, subnets, zone, options.groupIds(), created));
            events.write(CacheEventLog.CLUSTER, clusterId, created, "Cache cluster created");
            events.write(
                    CacheEventLog.CLUSTER, clusterId, created, "Added cache node 0001 in availability zone " + zone);
        }
        return nodes;
    }

    private ReplicationGroupRow group(String id, IdentityRow identity, CacheSettingsRow wanted, List<NodeRow> nodes) {
        Instant now = cloud.now();
        Instant available = nodes.getFirst().createdAt();
        return new ReplicationGroupRow(
                id,
                identity,
                now,
                Timeline.of(now, wanted),
                Timeline.of(now, "creating").then(available, "available"),
                Timeline.of(now, nodes),
                null,
                List.of(),
                null);
    }
}
