package dev.gatehouse.kinds.targetgroup;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class TargetGroupPlacement implements Placement<TargetGroupSpec> {

    @Override
    public Class<TargetGroupSpec> specType() {
        return TargetGroupSpec.class;
    }

    @Override
    public Place of(TargetGroupSpec spec) {
        return new Place.InVpc(spec.vpc());
    }
}
