package dev.gatehouse.kinds.replicationgroup;

import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows a replication group in the subnets of its group: in which of them a node stands is for ElastiCache to say. */
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

    @Override
    public Place of(ReplicationGroupSpec spec, Map<String, String> attributes, Lookup lookup) {
        List<Ref<SubnetSpec>> subnets =
                lookup.spec(spec.subnetGroup()).map(group -> group.subnets()).orElse(List.of());
        return subnets.isEmpty() ? of(spec) : new Place.InSubnets(List.copyOf(subnets));
    }
}
