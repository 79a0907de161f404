package dev.gatehouse.kinds.vpc;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class VpcPlacement implements Placement<VpcSpec> {

    @Override
    public Class<VpcSpec> specType() {
        return VpcSpec.class;
    }

    @Override
    public Place of(VpcSpec spec) {
        return new Place.Vpc(spec.cidr());
    }
}
