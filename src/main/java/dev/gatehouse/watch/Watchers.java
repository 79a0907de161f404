package dev.gatehouse.watch;

import dev.gatehouse.resource.Drill;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Watched;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which kinds can be watched, and which drills there are, as their rooms say. */
@Component
class Watchers {

    private final List<Watched<?>> watched;
    private final List<Drill<?>> drills;

    Watchers(List<Watched<?>> watched, List<Drill<?>> drills) {
        this.watched = watched;
        this.drills = drills;
    }

    @SuppressWarnings("unchecked")
    Optional<Watched<Spec>> of(Spec spec) {
        return watched.stream()
                .filter(one -> one.specType() == spec.getClass())
                .map(one -> (Watched<Spec>) one)
                .filter(one -> one.watches(spec))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    List<Drill<Spec>> drillsOf(Spec spec) {
        return drills.stream()
                .filter(one -> one.specType() == spec.getClass())
                .map(one -> (Drill<Spec>) one)
                .toList();
    }

    Optional<Drill<Spec>> drill(Spec spec, String name) {
        return drillsOf(spec).stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
