package dev.gatehouse.kinds.subnet;

import dev.gatehouse.kinds.Providers;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Surroundings.Sibling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whether the packets of a subnet find the internet, without knowing what rules their way or gives the internet. */
@Component
final class WayToInternet {

    private final ObjectProvider<Placement<?>> placements;
    private final Providers providers;

    WayToInternet(ObjectProvider<Placement<?>> placements, Providers providers) {
        this.placements = placements;
        this.providers = providers;
    }

    /** Whether the subnet's way leads there, or to something that is not ours and so might. */
    boolean isThereFor(SubnetSpec subnet, Surroundings surroundings) {
        Set<Ref<?>> internet = providers.of(Role.internet(subnet.vpc()), surroundings);
        return wayOf(subnet, surroundings)
                .filter(way -> References.in(way.rule()).stream()
                        .map(References.At::ref)
                        .anyMatch(ref -> ref instanceof Ref.External || internet.contains(ref)))
                .isPresent();
    }

    /** What names the subnet, else what is for all that nothing names. */
    private Optional<Way> wayOf(SubnetSpec subnet, Surroundings surroundings) {
        Set<ResourceId> others =
                surroundings.siblings(Spec.class).stream().map(Sibling::id).collect(Collectors.toSet());
        List<Way> ways = placements.stream()
                .flatMap(placement -> ways(placement, surroundings))
                .filter(way -> way.over().vpc().equals(subnet.vpc()))
                .toList();
        return ways.stream()
                .filter(way -> way.over().subnets().stream().anyMatch(named -> isItself(named, others)))
                .findFirst()
                .or(() -> ways.stream().filter(way -> way.over().others()).findFirst());
    }

    /** What is checked is not among its siblings. */
    private static boolean isItself(Ref<?> named, Set<ResourceId> others) {
        return named instanceof Ref.Managed<?> managed && !others.contains(managed.id());
    }

    private static <S extends Spec> Stream<Way> ways(Placement<S> placement, Surroundings surroundings) {
        return surroundings.siblings(placement.specType()).stream()
                .map(Sibling::spec)
                .flatMap(spec -> placement.of(spec) instanceof Place.Over over && over.rule() == Place.Rule.WAY
                        ? Stream.of(new Way(over, spec))
                        : Stream.empty());
    }

    private record Way(Place.Over over, Spec rule) {}
}
