package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Stacks as the database has them, and what there is in AWS of each kind that they have. */
final class Survey {

    private record Place(Scope scope, String kind) {}

    private final Map<Stack, List<Item>> stacks;
    private final Map<Place, Seen<Spec>> seen = new HashMap<>();
    private final Map<Place, RuntimeException> troubles = new HashMap<>();

    Survey(Map<Stack, List<Item>> stacks) {
        this.stacks = stacks;
    }

    List<Item> items(Stack stack) {
        return stacks.getOrDefault(stack, List.of());
    }

    Seen<Spec> seen(Scope scope, String kind) {
        return Objects.requireNonNull(seen.get(new Place(scope, kind)));
    }

    /** Looks at each kind in each account and Region, for all items of it there; what only stacks in trouble have, not. */
    void forEach(BiFunction<Scope, List<Item>, Seen<Spec>> look) {
        Map<Place, List<Item>> all = new LinkedHashMap<>();
        Map<Place, List<Stack>> whose = new HashMap<>();
        stacks.forEach((stack, items) -> items.forEach(item -> {
            Place place = new Place(stack.scope(), item.kind());
            all.computeIfAbsent(place, none -> new ArrayList<>()).add(item);
            whose.computeIfAbsent(place, none -> new ArrayList<>()).add(stack);
        }));
        all.forEach((place, items) -> {
            if (whose.getOrDefault(place, List.of()).stream()
                    .allMatch(stack -> trouble(stack).isPresent())) {
                return;
            }
            try {
                seen.put(place, look.apply(place.scope(), items));
            } catch (RuntimeException trouble) {
                troubles.put(place, trouble);
            }
        });
    }

    /** Why something that the stack has could not be looked at. */
    Optional<RuntimeException> trouble(Stack stack) {
        return troubles.isEmpty()
                ? Optional.empty()
                : items(stack).stream()
                        .map(item -> troubles.get(new Place(stack.scope(), item.kind())))
                        .filter(Objects::nonNull)
                        .findFirst();
    }
}
