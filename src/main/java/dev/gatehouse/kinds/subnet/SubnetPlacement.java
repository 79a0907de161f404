package dev.gatehouse.kinds.subnet;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class SubnetPlacement implements Placement<SubnetSpec> {

    @Override
    public Class<SubnetSpec> specType() {
        return SubnetSpec.class;
    }

    @Override
    public Place of(SubnetSpec spec) {
        return new Place.Subnet(spec.vpc(), spec.availabilityZone(), spec.cidr(), spec.mapPublicIpOnLaunch());
    }
}
