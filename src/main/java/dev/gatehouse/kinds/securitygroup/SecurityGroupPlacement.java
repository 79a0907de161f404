package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class SecurityGroupPlacement implements Placement<SecurityGroupSpec> {

    @Override
    public Class<SecurityGroupSpec> specType() {
        return SecurityGroupSpec.class;
    }

    @Override
    public Place of(SecurityGroupSpec spec) {
        return new Place.InVpc(spec.vpc());
    }
}
