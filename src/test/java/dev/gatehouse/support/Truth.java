package dev.gatehouse.support;

import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What AWS has of a stack beside what the database says it has. */
public record Truth(List<String> leaked, List<String> duplicated, List<String> lost) {

    /** Looks at every kind there is; nobody may be at work, and AWS must have stopped hiding what is new. */
    public static Truth of(Stack stack, Inventory inventory, Kinds kinds) {
        return of(stack, inventory, kinds.all());
    }

    /** Looks at kinds of which the stack may ever have had something. */
    public static Truth of(Stack stack, Inventory inventory, Collection<Kind<?>> kinds) {
        List<Item> items = inventory.items(stack.id());
        List<String> leaked = new ArrayList<>();
        List<String> duplicated = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Kind<?> kind : kinds) {
            List<Item> ofKind = items.stream()
                    .filter(item -> item.kind().equals(kind.name()))
                    .toList();
            compare(kind, ofKind, stack, leaked, duplicated, lost);
        }
        return new Truth(leaked, duplicated, lost);
    }

    private static void compare(
            Kind<?> kind,
            List<Item> items,
            Stack stack,
            List<String> leaked,
            List<String> duplicated,
            List<String> lost) {
        Set<String> known = items.stream()
                .map(Item::externalId)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .collect(Collectors.toSet());
        List<? extends Present<?>> seen = kind.driver().observe(stack.scope(), known);
        Map<ResourceId, Integer> times = new HashMap<>();
        for (Present<?> present : seen) {
            Optional<Ownership> owner =
                    present.ownership().filter(one -> one.stack().equals(stack.id()));
            owner.ifPresent(one -> {
                times.merge(one.resource(), 1, Integer::sum);
                if (!known.contains(present.externalId())) {
                    leaked.add(kind.name() + " " + present.externalId());
                }
            });
        }
        times.forEach((resource, count) -> {
            if (count > 1) {
                duplicated.add(kind.name() + " " + resource + ", " + count + " times");
            }
        });
        Set<String> there = seen.stream().map(Present::externalId).collect(Collectors.toSet());
        items.stream()
                .filter(item -> item.existence() == Existence.MADE && !there.contains(item.externalId()))
                .map(item -> kind.name() + " " + item.externalId())
                .forEach(lost::add);
    }

    public boolean holds() {
        return leaked.isEmpty() && duplicated.isEmpty() && lost.isEmpty();
    }
}
