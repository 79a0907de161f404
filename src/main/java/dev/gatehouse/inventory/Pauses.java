package dev.gatehouse.inventory;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pausing means for those who stay: rows that point at a paused resource are left out while it is paused. */
public final class Pauses {

    private Pauses() {}

    /** The spec as it should be in AWS now. */
    public static Spec effective(Item item, Collection<Item> all) {
        Set<ResourceId> paused = all.stream()
                .filter(other -> other.wish() == Wish.PAUSED)
                .map(Item::id)
                .collect(Collectors.toSet());
        return paused.isEmpty() ? item.spec() : References.without(item.spec(), paused);
    }

    /** These and whatever else is paused that one of them points at for its whole life, directly or not. */
    static Set<ResourceId> needed(Collection<ResourceId> ids, Collection<Item> all) {
        Map<ResourceId, Item> paused = all.stream()
                .filter(item -> item.wish() == Wish.PAUSED)
                .collect(Collectors.toMap(Item::id, item -> item));
        Set<ResourceId> needed = new LinkedHashSet<>(ids);
        Deque<ResourceId> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            Item item = paused.get(open.remove());
            if (item != null) {
                References.in(References.without(item.spec(), paused.keySet())).stream()
                        .flatMap(at ->
                                at.ref() instanceof Ref.Managed<?> managed ? Stream.of(managed.id()) : Stream.of())
                        .filter(paused::containsKey)
                        .filter(needed::add)
                        .forEach(open::add);
            }
        }
        return needed;
    }

    /** Who, outside of those to be paused, points at one of them for its whole life. */
    static List<Diagnostic> hindrances(Collection<ResourceId> ids, Collection<Item> all) {
        List<Diagnostic> found = new ArrayList<>();
        for (Item item : all) {
            if (ids.contains(item.id()) || item.wish() != Wish.WANTED) {
                continue;
            }
            Spec left = References.without(item.spec(), Set.copyOf(ids));
            for (References.At at : References.in(left)) {
                if (at.ref() instanceof Ref.Managed<?> managed && ids.contains(managed.id())) {
                    found.add(Diagnostic.error("", "pause.still-needed", item.name(), at.path()));
                }
            }
        }
        return found;
    }
}
