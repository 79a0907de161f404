package dev.gatehouse.kinds.dbsubnetgroup;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class DbSubnetGroupPlacement implements Placement<DbSubnetGroupSpec> {

    @Override
    public Class<DbSubnetGroupSpec> specType() {
        return DbSubnetGroupSpec.class;
    }

    @Override
    public Place of(DbSubnetGroupSpec spec) {
        return new Place.InRegion();
    }
}
