package dev.gatehouse.kinds.instanceprofile;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class InstanceProfilePlacement implements Placement<InstanceProfileSpec> {

    @Override
    public Class<InstanceProfileSpec> specType() {
        return InstanceProfileSpec.class;
    }

    @Override
    public Place of(InstanceProfileSpec spec) {
        return new Place.InRegion();
    }
}
