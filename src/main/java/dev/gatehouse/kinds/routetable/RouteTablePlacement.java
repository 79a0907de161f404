package dev.gatehouse.kinds.routetable;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class RouteTablePlacement implements Placement<RouteTableSpec> {

    @Override
    public Class<RouteTableSpec> specType() {
        return RouteTableSpec.class;
    }

    @Override
    public Place of(RouteTableSpec spec) {
        return new Place.Over(spec.vpc(), Place.Rule.WAY, List.copyOf(spec.subnets()), spec.main());
    }
}
