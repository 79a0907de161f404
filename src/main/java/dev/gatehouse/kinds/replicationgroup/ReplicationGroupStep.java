package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.elasticache.model.ModifyReplicationGroupRequest;

/**
 * The one call that brings a group nearer to what is desired; there is one at a time. Replicas come before a failover that
 * needs them, and go after one that no longer does.
 */
final class ReplicationGroupStep {

    private final String id;
    private final ReplicationGroupSpec from;
    private final ReplicationGroupSpec to;
    private boolean modifies;

    ReplicationGroupStep(Present<ReplicationGroupSpec> observed, ReplicationGroupSpec desired) {
        this.id = observed.externalId();
        this.from = observed.spec();
        this.to = desired;
    }

    void take(ElastiCacheClient elastiCache) {
        if (to.replicas() > from.replicas()) {
            elastiCache.increaseReplicaCount(request -> request.replicationGroupId(id)
                    .newReplicaCount(to.replicas())
                    .applyImmediately(true));
            return;
        }
        ModifyReplicationGroupRequest request = modification();
        if (modifies) {
            elastiCache.modifyReplicationGroup(request);
        } else if (to.replicas() < from.replicas()) {
            elastiCache.decreaseReplicaCount(less ->
                    less.replicationGroupId(id).newReplicaCount(to.replicas()).applyImmediately(true));
        }
    }

    private ModifyReplicationGroupRequest modification() {
        ModifyReplicationGroupRequest.Builder request =
                ModifyReplicationGroupRequest.builder().replicationGroupId(id).applyImmediately(true);
        differing(ReplicationGroupSpec::description, request::replicationGroupDescription);
        differing(ReplicationGroupSpec::engineVersion, request::engineVersion);
        differing(ReplicationGroupSpec::nodeType, request::cacheNodeType);
        differing(ReplicationGroupSpec::automaticFailover, request::automaticFailoverEnabled);
        differing(ReplicationGroupSpec::multiAz, request::multiAZEnabled);
        differing(
                ReplicationGroupSpec::securityGroups,
                groups -> request.securityGroupIds(
                        groups.stream().map(Ref::externalId).toList()));
        differing(ReplicationGroupSpec::snapshotRetention, request::snapshotRetentionLimit);
        differing(ReplicationGroupSpec::snapshotWindow, request::snapshotWindow);
        differing(ReplicationGroupSpec::maintenanceWindow, request::preferredMaintenanceWindow);
        differing(ReplicationGroupSpec::autoMinorVersionUpgrade, request::autoMinorVersionUpgrade);
        return request.build();
    }

    private <T> void differing(Function<ReplicationGroupSpec, T> part, Consumer<T> write) {
        if (!Objects.equals(part.apply(from), part.apply(to))) {
            write.accept(part.apply(to));
            modifies = true;
        }
    }
}
