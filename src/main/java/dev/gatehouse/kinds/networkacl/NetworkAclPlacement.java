package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class NetworkAclPlacement implements Placement<NetworkAclSpec> {

    @Override
    public Class<NetworkAclSpec> specType() {
        return NetworkAclSpec.class;
    }

    @Override
    public Place of(NetworkAclSpec spec) {
        return new Place.Over(spec.vpc(), Place.Rule.FILTER, List.copyOf(spec.subnets()), spec.defaultAcl());
    }
}
