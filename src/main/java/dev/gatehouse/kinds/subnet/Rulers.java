package dev.gatehouse.kinds.subnet;

import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what rules over a subnet's traffic, without knowing what that may be. */
@Component
final class Rulers {

    private final ObjectProvider<Placement<?>> placements;

    Rulers(ObjectProvider<Placement<?>> placements) {
        this.placements = placements;
    }

    /** What names the subnet. */
    Optional<Spec> naming(SubnetSpec subnet, Place.Rule rule, Surroundings surroundings) {
        Set<ResourceId> others =
                surroundings.siblings(Spec.class).stream().map(Sibling::id).collect(Collectors.toSet());
        return all(subnet, rule, surroundings)
                .filter(ruler -> ruler.over().subnets().stream().anyMatch(named -> isItself(named, others)))
                .map(Ruler::spec)
                .findFirst();
    }

    /** What names the subnet, else what is for all that nothing names. */
    Optional<Spec> of(SubnetSpec subnet, Place.Rule rule, Surroundings surroundings) {
        return naming(subnet, rule, surroundings)
                .or(() -> all(subnet, rule, surroundings)
                        .filter(ruler -> ruler.over().others())
                        .map(Ruler::spec)
                        .findFirst());
    }

    private Stream<Ruler> all(SubnetSpec subnet, Place.Rule rule, Surroundings surroundings) {
        return placements.stream()
                .flatMap(placement -> rulers(placement, surroundings))
                .filter(ruler -> ruler.over().rule() == rule)
                .filter(ruler -> ruler.over().vpc().equals(subnet.vpc()));
    }

    /** What is checked is not among its siblings. */
    private static boolean isItself(Ref<?> named, Set<ResourceId> others) {
        return named instanceof Ref.Managed<?> managed && !others.contains(managed.id());
    }

    private static <S extends Spec> Stream<Ruler> rulers(Placement<S> placement, Surroundings surroundings) {
        return surroundings.siblings(placement.specType()).stream()
                .map(Sibling::spec)
                .flatMap(spec -> placement.of(spec) instanceof Place.Over over
                        ? Stream.of(new Ruler(over, spec))
                        : Stream.empty());
    }

    private record Ruler(Place.Over over, Spec spec) {}
}
