package dev.gatehouse.web.operate.map;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One side of a stack, as it is wanted or as it is in AWS: what stands where, and what rules over which subnet. */
final class Topology {

    private final Map<ResourceId, Spec> specs = new LinkedHashMap<>();
    private final Map<ResourceId, Place> places = new LinkedHashMap<>();
    private final Kinds kinds;

    Topology(Collection<Item> items, Function<Item, @Nullable Spec> side, Placements placements, Kinds kinds) {
        this.kinds = kinds;
        for (Item item : items) {
            Spec spec = side.apply(item);
            if (spec != null) {
                specs.put(item.id(), spec);
            }
        }
        for (Item item : items) {
            Optional.ofNullable(specs.get(item.id()))
                    .flatMap(spec -> placements.of(spec, attributes(item), this::spec))
                    .ifPresent(place -> places.put(item.id(), place));
        }
    }

    private static Map<String, String> attributes(Item item) {
        return item.observed() instanceof Present<Spec> present ? present.attributes() : Map.of();
    }

    @SuppressWarnings("unchecked")
    private <S extends Spec> Optional<S> spec(Ref<S> ref) {
        return ref instanceof Ref.Managed<S> managed
                ? Optional.ofNullable((S) specs.get(managed.id()))
                : Optional.empty();
    }

    Optional<Place> place(ResourceId id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Those whose place is of this type, in the order of the stack. */
    <P extends Place> Map<ResourceId, P> places(Class<P> type) {
        Map<ResourceId, P> found = new LinkedHashMap<>();
        places.forEach((id, place) -> {
            if (type.isInstance(place)) {
                found.put(id, type.cast(place));
            }
        });
        return found;
    }

    /** What rules over a subnet: what names it, else what is for all others; empty if AWS's own does. */
    Optional<ResourceId> over(ResourceId subnet, Place.Subnet place, Place.Rule rule) {
        Map<ResourceId, Place.Over> all = places(Place.Over.class);
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().rule() == rule
                        && entry.getValue().subnets().contains(Ref.to(subnet)))
                .findFirst()
                .or(() -> all.entrySet().stream()
                        .filter(entry -> entry.getValue().rule() == rule
                                && entry.getValue().others()
                                && entry.getValue().vpc().equals(place.vpc()))
                        .findFirst())
                .map(Map.Entry::getKey);
    }

    /** Whether the subnet's packets are led to what gives its VPC the internet. */
    boolean isPublic(ResourceId subnet, Place.Subnet place) {
        Set<Ref<?>> internet = providers(Role.internet(place.vpc()));
        return over(subnet, place, Place.Rule.WAY).stream()
                .flatMap(table -> references(table).stream())
                .anyMatch(internet::contains);
    }

    /** Everything that a resource refers to. */
    List<Ref<?>> references(ResourceId id) {
        Spec spec = specs.get(id);
        return spec == null
                ? List.of()
                : References.in(spec).stream().<Ref<?>>map(References.At::ref).toList();
    }

    private Set<Ref<?>> providers(Role role) {
        return specs.entrySet().stream()
                .filter(entry -> provides(entry.getValue()).contains(role))
                .map(entry -> Ref.to(entry.getKey()))
                .collect(Collectors.toSet());
    }

    private <S extends Spec> Set<Role> provides(S spec) {
        Kind<S> kind = kinds.of(spec);
        return kind.provides(spec);
    }
}
