package dev.gatehouse.inventory;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
