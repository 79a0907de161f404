package dev.gatehouse.kinds.keypair;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class KeyPairPlacement implements Placement<KeyPairSpec> {

    @Override
    public Class<KeyPairSpec> specType() {
        return KeyPairSpec.class;
    }

    @Override
    public Place of(KeyPairSpec spec) {
        return new Place.InRegion();
    }
}
