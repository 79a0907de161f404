package dev.gatehouse.kinds.internetgateway;

import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import dev.gatehouse.resource.Ref;
import org.springframework.stereotype.Component;

@Component
final class InternetGatewayPlacement implements Placement<InternetGatewaySpec> {

    @Override
    public Class<InternetGatewaySpec> specType() {
        return InternetGatewaySpec.class;
    }

    @Override
    public Place of(InternetGatewaySpec spec) {
        Ref<VpcSpec> vpc = spec.vpc();
        return vpc == null ? new Place.InRegion() : new Place.OnEdge(vpc);
    }
}
