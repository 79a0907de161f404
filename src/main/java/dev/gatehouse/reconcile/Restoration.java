package dev.gatehouse.reconcile;

import dev.gatehouse.planning.Subject;
import dev.gatehouse.resource.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan is to put back, and nothing else: by resource the paths of the fields and rows that shall be as they are
 * wanted again; the empty path is the resource as a whole.
 */
public record Restoration(Map<ResourceId, Set<String>> paths) {

    /** No restoration: a plan for everything that is wanted. */
    public static final Restoration NONE = new Restoration(Map.of());

    public Restoration {
        paths = paths.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    boolean isNone() {
        return paths.isEmpty();
    }

    List<Subject<?>> of(Collection<Subject<?>> all) {
        return all.stream()
                .<Subject<?>>map(subject -> Narrowing.to(subject, paths.getOrDefault(subject.id(), Set.of())))
                .toList();
    }
}
