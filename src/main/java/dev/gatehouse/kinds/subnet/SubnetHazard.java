package dev.gatehouse.kinds.subnet;

import dev.gatehouse.resource.Hazard;
import dev.gatehouse.resource.Lookup;
import org.springframework.stereotype.Component;

/** What starts in it gets a public address from then on. */
@Component
final class SubnetHazard implements Hazard<SubnetSpec> {

    @Override
    public Class<SubnetSpec> specType() {
        return SubnetSpec.class;
    }

    @Override
    public boolean opens(SubnetSpec before, SubnetSpec after, Lookup lookup) {
        return after.mapPublicIpOnLaunch() && !before.mapPublicIpOnLaunch();
    }
}
