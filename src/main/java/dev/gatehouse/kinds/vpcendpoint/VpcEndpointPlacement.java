package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

/** Shows gateway endpoints where traffic leaves the VPC. */
@Component
final class VpcEndpointPlacement implements Placement<VpcEndpointSpec> {

    @Override
    public Class<VpcEndpointSpec> specType() {
        return VpcEndpointSpec.class;
    }

    @Override
    public Place of(VpcEndpointSpec spec) {
        return new Place.OnEdge(spec.vpc());
    }
}
