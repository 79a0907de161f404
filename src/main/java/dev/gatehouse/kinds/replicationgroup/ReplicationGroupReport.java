package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticache.model.AutomaticFailoverStatus;
import software.amazon.awssdk.services.elasticache.model.CacheCluster;
import software.amazon.awssdk.services.elasticache.model.Endpoint;
import software.amazon.awssdk.services.elasticache.model.MultiAZStatus;
import software.amazon.awssdk.services.elasticache.model.NodeGroup;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroup;

/** What AWS says of a replication group and its first node, in our words. */
final class ReplicationGroupReport {

    /** Where it is written what happens to the data at the end. */
    static final String FINAL_SNAPSHOT = Ownership.PREFIX + "final-snapshot";

    /** The name of the secret that holds the AUTH token. */
    static final String AUTH_SECRET = Ownership.PREFIX + "auth-secret";

    /** There as long as clients without the token are still let in beside those with it. */
    static final String AUTH_OPTIONAL = Ownership.PREFIX + "auth-optional";

    private static final int STANDARD_PORT = 6379;

    private ReplicationGroupReport() {}

    /** Several shards are none of this kind. */
    static boolean isOfThisKind(ReplicationGroup group) {
        return !Boolean.TRUE.equals(group.clusterEnabled())
                && !group.memberClusters().isEmpty();
    }

    static Present<ReplicationGroupSpec> present(ReplicationGroup group, CacheCluster node, Map<String, String> tags) {
        return new Present<>(
                group.replicationGroupId(),
                new ReplicationGroupSpec(
                        group.replicationGroupId(),
                        group.description(),
                        CacheEngine.named(node.engine()).orElseThrow(),
                        node.engineVersion(),
                        group.cacheNodeType(),
                        group.memberClusters().size() - 1,
                        group.automaticFailover() == AutomaticFailoverStatus.ENABLED
                                || group.automaticFailover() == AutomaticFailoverStatus.ENABLING,
                        group.multiAZ() == MultiAZStatus.ENABLED,
                        port(group),
                        Ref.external(node.cacheSubnetGroupName()),
                        node.securityGroups().stream()
                                .map(one -> Ref.<SecurityGroupSpec>external(one.securityGroupId()))
                                .toList(),
                        Boolean.TRUE.equals(group.transitEncryptionEnabled()),
                        Boolean.TRUE.equals(group.authTokenEnabled()) && !tags.containsKey(AUTH_OPTIONAL),
                        Boolean.TRUE.equals(group.atRestEncryptionEnabled()),
                        group.snapshotRetentionLimit(),
                        FinalSnapshot.of(tags.getOrDefault(FINAL_SNAPSHOT, "")),
                        group.snapshotWindow(),
                        node.preferredMaintenanceWindow(),
                        Boolean.TRUE.equals(group.autoMinorVersionUpgrade()),
                        TagMap.visible(tags)),
                readiness(group.status()),
                attributes(group, tags),
                TagMap.ownership(tags));
    }

    /** While it is being created AWS tells no endpoint, and so no port: as if it were the usual one. */
    private static int port(ReplicationGroup group) {
        return group.nodeGroups().stream()
                .map(NodeGroup::primaryEndpoint)
                .filter(endpoint -> endpoint != null)
                .map(Endpoint::port)
                .findFirst()
                .orElse(STANDARD_PORT);
    }

    static Readiness readiness(String status) {
        return switch (status) {
            case "available" -> Readiness.READY;
            case "create-failed" -> new Readiness.Failed(status);
            default -> new Readiness.InProgress(status);
        };
    }

    private static Map<String, String> attributes(ReplicationGroup group, Map<String, String> tags) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("state", group.status());
        if (tags.containsKey(AUTH_SECRET)) {
            attributes.put("secret", tags.get(AUTH_SECRET));
        }
        group.nodeGroups().stream().findFirst().ifPresent(shard -> {
            put(attributes, "primaryEndpoint", shard.primaryEndpoint());
            put(attributes, "readerEndpoint", shard.readerEndpoint());
        });
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, Endpoint endpoint) {
        if (endpoint != null) {
            attributes.put(name, endpoint.address() + ":" + endpoint.port());
        }
    }
}
