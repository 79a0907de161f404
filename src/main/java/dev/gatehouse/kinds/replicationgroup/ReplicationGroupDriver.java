package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.CacheCluster;
import software.amazon.awssdk.services.elasticache.model.CreateReplicationGroupRequest;
import software.amazon.awssdk.services.elasticache.model.ElastiCacheException;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroup;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroupAlreadyExistsException;
import software.amazon.awssdk.services.elasticache.model.SnapshotAlreadyExistsException;
import software.amazon.awssdk.services.elasticache.model.Tag;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Brings replication groups about. */
@Component
final class ReplicationGroupDriver implements Driver<ReplicationGroupSpec> {

    private final Clients clients;

    ReplicationGroupDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<ReplicationGroupSpec>> observe(Scope scope, Set<String> detailed) {
        ElastiCacheClient elastiCache = clients.of(ElastiCacheClient.class, scope);
        List<ReplicationGroup> groups = elastiCache.describeReplicationGroupsPaginator().replicationGroups().stream()
                .filter(ReplicationGroupReport::isOfThisKind)
                .toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, CacheCluster> nodes = elastiCache.describeCacheClustersPaginator().cacheClusters().stream()
                .collect(Collectors.toMap(CacheCluster::cacheClusterId, node -> node));
        return groups.stream()
                .flatMap(group -> Stream.ofNullable(
                                nodes.get(group.memberClusters().getFirst()))
                        .map(node -> ReplicationGroupReport.present(
                                group,
                                node,
                                detailed.contains(group.replicationGroupId())
                                        ? tags(elastiCache, group.arn())
                                        : Map.of())))
                .toList();
    }

    @Override
    public String create(Scope scope, ReplicationGroupSpec desired, Creation creation) {
        ElastiCacheClient elastiCache = clients.of(ElastiCacheClient.class, scope);
        CreateReplicationGroupRequest.Builder request = CreateReplicationGroupRequest.builder()
                .replicationGroupId(desired.identifier())
                .replicationGroupDescription(desired.description())
                .engine(desired.engine().wireName())
                .engineVersion(desired.engineVersion())
                .cacheNodeType(desired.nodeType())
                .numCacheClusters(desired.replicas() + 1)
                .automaticFailoverEnabled(desired.automaticFailover())
                .multiAZEnabled(desired.multiAz())
                .port(desired.port())
                .cacheSubnetGroupName(desired.subnetGroup().externalId())
                .securityGroupIds(ids(desired))
                .transitEncryptionEnabled(desired.encryptionInTransit())
                .atRestEncryptionEnabled(desired.encryptionAtRest())
                .snapshotRetentionLimit(desired.snapshotRetention())
                .snapshotWindow(desired.snapshotWindow())
                .preferredMaintenanceWindow(desired.maintenanceWindow())
                .autoMinorVersionUpgrade(desired.autoMinorVersionUpgrade());
        Tags tags = marked(creation.tags(), desired);
        if (desired.auth()) {
            AuthToken token = AuthToken.of(desired.identifier(), incarnation(creation));
            request.authToken(token.made(clients.of(SecretsManagerClient.class, scope), creation.tags()));
            tags = tags.with(ReplicationGroupReport.AUTH_SECRET, token.name());
        }
        try {
            return elastiCache
                    .createReplicationGroup(request.tags(list(tags)).build())
                    .replicationGroup()
                    .replicationGroupId();
        } catch (ReplicationGroupAlreadyExistsException exists) {
            // The identifier is the token: what this very creation made before is what it makes.
            if (TagMap.isOfThisCreation(tags(elastiCache, arn(scope, desired.identifier())), creation.tags())) {
                return desired.identifier();
            }
            throw exists;
        }
    }

    private static String incarnation(Creation creation) {
        return Ownership.of(creation.tags().values())
                .map(owner -> owner.operation().toString())
                .orElse(creation.token());
    }

    @Override
    public void abandon(Scope scope, ReplicationGroupSpec wished, Creation creation) {
        if (wished.auth()) {
            AuthToken.of(wished.identifier(), incarnation(creation))
                    .abandon(clients.of(SecretsManagerClient.class, scope), creation.tags());
        }
    }

    /** A look that was behind may have let its token be given back. */
    @Override
    public void conclude(Scope scope, ReplicationGroupSpec wished, Creation creation) {
        abandon(scope, wished, creation);
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<ReplicationGroupSpec> observed, ReplicationGroupSpec desired) {
        // ElastiCache takes nothing while something else is on its way, and is looked at again between two calls.
        if (!observed.isReady()) {
            return;
        }
        ElastiCacheClient elastiCache = clients.of(ElastiCacheClient.class, scope);
        String arn = arn(scope, observed.externalId());
        TagMap.update(
                marked(observed.spec().tags(), observed.spec()),
                marked(desired.tags(), desired),
                set -> elastiCache.addTagsToResource(
                        request -> request.resourceName(arn).tags(list(Tags.of(set)))),
                gone -> elastiCache.removeTagsFromResource(
                        request -> request.resourceName(arn).tagKeys(gone)));
        if (desired.auth() && !observed.spec().auth()) {
            new AuthSwitch(elastiCache, clients.of(SecretsManagerClient.class, scope), observed, arn).step();
        } else {
            new ReplicationGroupStep(observed, desired).take(elastiCache);
        }
    }

    @Override
    public void delete(Scope scope, Present<ReplicationGroupSpec> observed) {
        delete(scope, observed, observed.spec());
    }

    /** The token first, which can be had back: as long as the group is listed there is something left to end. */
    @Override
    public void delete(Scope scope, Present<ReplicationGroupSpec> observed, ReplicationGroupSpec wished) {
        Optional<AuthToken> token =
                Optional.ofNullable(observed.attributes().get("secret")).map(AuthToken::new);
        SecretsManagerClient secrets = clients.of(SecretsManagerClient.class, scope);
        ElastiCacheClient elastiCache = clients.of(ElastiCacheClient.class, scope);
        token.ifPresent(one -> one.delete(secrets));
        try {
            Faults.absentIsSuccess(() -> end(elastiCache, observed, wished.finalSnapshot()));
        } catch (ElastiCacheException refused) {
            List<String> statuses = statuses(elastiCache, observed.externalId());
            if (statuses.stream().allMatch("deleting"::equals)) {
                return;
            }
            if (isRefusedAsListed(refused, statuses)) {
                token.ifPresent(one -> one.restore(secrets));
            }
            throw refused;
        }
    }

    private static List<String> statuses(ElastiCacheClient elastiCache, String id) {
        return elastiCache.describeReplicationGroupsPaginator().replicationGroups().stream()
                .filter(group -> group.replicationGroupId().equals(id))
                .map(ReplicationGroup::status)
                .toList();
    }

    /**
     * Whether the refusal is for certain and the list bears it out: a group that is listed as available and refused for its
     * status is listed as it was up to a minute ago, and may be going by now.
     */
    private static boolean isRefusedAsListed(ElastiCacheException refused, List<String> statuses) {
        boolean forItsStatus = Faults.code(refused).equals("InvalidReplicationGroupState");
        return refused.statusCode() < 500 && !(forItsStatus && statuses.contains("available"));
    }

    /** A name that somebody has taken for a snapshot of theirs is left to them. */
    private static void end(ElastiCacheClient elastiCache, Present<ReplicationGroupSpec> observed, FinalSnapshot fate) {
        if (fate != FinalSnapshot.KEEP) {
            elastiCache.deleteReplicationGroup(request -> request.replicationGroupId(observed.externalId()));
            return;
        }
        String name = snapshotName(observed);
        try {
            end(elastiCache, observed.externalId(), name);
        } catch (SnapshotAlreadyExistsException taken) {
            end(elastiCache, observed.externalId(), name + "-2");
        }
    }

    private static void end(ElastiCacheClient elastiCache, String id, String snapshot) {
        elastiCache.deleteReplicationGroup(
                request -> request.replicationGroupId(id).finalSnapshotIdentifier(snapshot));
    }

    /** One name for one creation, so that asking twice keeps one snapshot. */
    static String snapshotName(Present<ReplicationGroupSpec> observed) {
        String unique = observed.ownership()
                .map(owner -> owner.operation().toString().substring(0, 8))
                .orElse("last");
        return observed.externalId() + "-final-" + unique;
    }

    private static Tags marked(Tags tags, ReplicationGroupSpec spec) {
        return tags.with(
                ReplicationGroupReport.FINAL_SNAPSHOT, spec.finalSnapshot().word());
    }

    private static List<String> ids(ReplicationGroupSpec spec) {
        return spec.securityGroups().stream().map(Ref::externalId).toList();
    }

    private static String arn(Scope scope, String id) {
        return "arn:aws:elasticache:" + scope.region() + ":" + scope.account() + ":replicationgroup:" + id;
    }

    private static Map<String, String> tags(ElastiCacheClient elastiCache, String arn) {
        Map<String, String> tags = new TreeMap<>();
        elastiCache
                .listTagsForResource(request -> request.resourceName(arn))
                .tagList()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    private static List<Tag> list(Tags tags) {
        return tags.values().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
