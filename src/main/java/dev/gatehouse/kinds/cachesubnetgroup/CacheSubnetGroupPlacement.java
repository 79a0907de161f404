package dev.gatehouse.kinds.cachesubnetgroup;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class CacheSubnetGroupPlacement implements Placement<CacheSubnetGroupSpec> {

    @Override
    public Class<CacheSubnetGroupSpec> specType() {
        return CacheSubnetGroupSpec.class;
    }

    @Override
    public Place of(CacheSubnetGroupSpec spec) {
        return new Place.InRegion();
    }
}
