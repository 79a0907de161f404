package dev.gatehouse.kinds.dbinstance;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

/** Shows DB instances beside the VPC: in which of the group's subnets one stands is for RDS to say, and changes. */
@Component
final class DbInstancePlacement implements Placement<DbInstanceSpec> {

    @Override
    public Class<DbInstanceSpec> specType() {
        return DbInstanceSpec.class;
    }

    @Override
    public Place of(DbInstanceSpec spec) {
        return new Place.InRegion();
    }
}
