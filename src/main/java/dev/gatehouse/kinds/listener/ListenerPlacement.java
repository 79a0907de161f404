package dev.gatehouse.kinds.listener;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import org.springframework.stereotype.Component;

@Component
final class ListenerPlacement implements Placement<ListenerSpec> {

    @Override
    public Class<ListenerSpec> specType() {
        return ListenerSpec.class;
    }

    @Override
    public Place of(ListenerSpec spec) {
        return new Place.Beside(spec.loadBalancer());
    }
}
