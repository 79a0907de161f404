package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class AutoScalingGroupPlacement implements Placement<AutoScalingGroupSpec> {

    @Override
    public Class<AutoScalingGroupSpec> specType() {
        return AutoScalingGroupSpec.class;
    }

    @Override
    public Place of(AutoScalingGroupSpec spec) {
        return spec.subnets().isEmpty() ? new Place.InRegion() : new Place.InSubnets(List.copyOf(spec.subnets()));
    }
}
