package dev.gatehouse.kinds.instance;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class InstancePlacement implements Placement<InstanceSpec> {

    @Override
    public Class<InstanceSpec> specType() {
        return InstanceSpec.class;
    }

    @Override
    public Place of(InstanceSpec spec) {
        return new Place.InSubnet(spec.subnet());
    }
}
