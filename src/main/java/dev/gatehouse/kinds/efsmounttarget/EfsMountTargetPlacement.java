package dev.gatehouse.kinds.efsmounttarget;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class EfsMountTargetPlacement implements Placement<EfsMountTargetSpec> {

    @Override
    public Class<EfsMountTargetSpec> specType() {
        return EfsMountTargetSpec.class;
    }

    @Override
    public Place of(EfsMountTargetSpec spec) {
        return new Place.InSubnet(spec.subnet());
    }
}
