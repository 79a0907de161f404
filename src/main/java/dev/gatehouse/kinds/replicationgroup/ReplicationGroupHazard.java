package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.resource.Hazard;
import org.springframework.stereotype.Component;

/** A cache that no longer survives the loss of a node, or that goes back less far. */
@Component
final class ReplicationGroupHazard implements Hazard<ReplicationGroupSpec> {

    @Override
    public Class<ReplicationGroupSpec> specType() {
        return ReplicationGroupSpec.class;
    }

    @Override
    public boolean holdsData() {
        return true;
    }

    @Override
    public boolean endangersData(ReplicationGroupSpec before, ReplicationGroupSpec after) {
        return after.snapshotRetention() < before.snapshotRetention()
                || after.replicas() < before.replicas()
                || before.automaticFailover() && !after.automaticFailover()
                || before.auth() && !after.auth();
    }
}
