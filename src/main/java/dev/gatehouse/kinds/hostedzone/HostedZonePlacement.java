package dev.gatehouse.kinds.hostedzone;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class HostedZonePlacement implements Placement<HostedZoneSpec> {

    @Override
    public Class<HostedZoneSpec> specType() {
        return HostedZoneSpec.class;
    }

    @Override
    public Place of(HostedZoneSpec spec) {
        return new Place.InRegion();
    }
}
