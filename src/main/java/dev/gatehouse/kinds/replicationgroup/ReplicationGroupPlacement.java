package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

/** Shows replication groups beside the VPC: in which of the group's subnets a node stands is for ElastiCache to say. */
@Component
final class ReplicationGroupPlacement implements Placement<ReplicationGroupSpec> {

    @Override
    public Class<ReplicationGroupSpec> specType() {
        return ReplicationGroupSpec.class;
    }

    @Override
    public Place of(ReplicationGroupSpec spec) {
        return new Place.InRegion();
    }
}
