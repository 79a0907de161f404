package dev.gatehouse.kinds.elasticip;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class ElasticIpPlacement implements Placement<ElasticIpSpec> {

    @Override
    public Class<ElasticIpSpec> specType() {
        return ElasticIpSpec.class;
    }

    @Override
    public Place of(ElasticIpSpec spec) {
        return new Place.InRegion();
    }
}
