package dev.gatehouse.drift;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What the resources of a stack are: as they are wanted, as they were applied, and as AWS has them. */
record Neighbours(Lookup wanted, Lookup applied, Lookup seen) {

    static Neighbours of(List<Item> all) {
        return new Neighbours(
                lookup(all, Item::spec),
                lookup(all, Neighbours::appliedOrWanted),
                lookup(
                        all,
                        item -> item.observed() instanceof Present<Spec> there ? there.spec() : appliedOrWanted(item)));
    }

    private static Spec appliedOrWanted(Item item) {
        return Objects.requireNonNullElse(item.applied(), item.spec());
    }

    private static Lookup lookup(List<Item> all, Function<Item, Spec> side) {
        Map<ResourceId, Spec> specs = new HashMap<>();
        all.forEach(item -> specs.put(item.id(), side.apply(item)));
        return new Lookup() {
            @Override
            @SuppressWarnings("unchecked")
            public <S extends Spec> Optional<S> spec(Ref<S> ref) {
                return ref instanceof Ref.Managed<S> managed
                        ? Optional.ofNullable((S) specs.get(managed.id()))
                        : Optional.empty();
            }
        };
    }
}
