package dev.gatehouse.web.operate.map;

import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where specs of every kind stand; a kind without a placement is not on the map. */
@Component
class Placements {

    private final List<Placement<?>> placements;

    Placements(ObjectProvider<Placement<?>> placements) {
        this.placements = placements.stream().toList();
    }

    @SuppressWarnings("unchecked")
    <S extends Spec> Optional<Place> of(S spec, Map<String, String> attributes, Lookup lookup) {
        return placements.stream()
                .filter(placement -> placement.specType() == spec.getClass())
                .map(placement -> ((Placement<S>) placement).of(spec, attributes, lookup))
                .findFirst();
    }
}
