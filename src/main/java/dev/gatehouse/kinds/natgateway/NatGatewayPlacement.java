package dev.gatehouse.kinds.natgateway;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class NatGatewayPlacement implements Placement<NatGatewaySpec> {

    @Override
    public Class<NatGatewaySpec> specType() {
        return NatGatewaySpec.class;
    }

    @Override
    public Place of(NatGatewaySpec spec) {
        return new Place.InSubnet(spec.subnet());
    }
}
