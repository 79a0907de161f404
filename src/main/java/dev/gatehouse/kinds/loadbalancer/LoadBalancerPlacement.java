package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class LoadBalancerPlacement implements Placement<LoadBalancerSpec> {

    @Override
    public Class<LoadBalancerSpec> specType() {
        return LoadBalancerSpec.class;
    }

    @Override
    public Place of(LoadBalancerSpec spec) {
        return spec.subnets().isEmpty() ? new Place.InRegion() : new Place.InSubnets(List.copyOf(spec.subnets()));
    }
}
