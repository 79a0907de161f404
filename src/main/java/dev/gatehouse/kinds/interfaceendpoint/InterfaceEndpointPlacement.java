package dev.gatehouse.kinds.interfaceendpoint;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows an interface endpoint in each subnet that has an address of it. */
@Component
final class InterfaceEndpointPlacement implements Placement<InterfaceEndpointSpec> {

    @Override
    public Class<InterfaceEndpointSpec> specType() {
        return InterfaceEndpointSpec.class;
    }

    @Override
    public Place of(InterfaceEndpointSpec spec) {
        return spec.subnets().isEmpty()
                ? new Place.InVpc(spec.vpc())
                : new Place.InSubnets(List.copyOf(spec.subnets()));
    }
}
