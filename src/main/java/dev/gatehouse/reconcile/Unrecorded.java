package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Unique;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks that recognise what a creation made whose answer was never recorded. Many services list resources without their
 * tags, and tags are asked for only of what is known by its AWS id, which this is not: then whatever could be it is looked at
 * once more in all detail.
 */
final class Unrecorded {

    private Unrecorded() {}

    /** As {@link Observations#observe}, with the marks of all that could be one of the items. */
    static <S extends Spec> Seen<S> look(
            Observations observations,
            Scope scope,
            Kind<S> kind,
            Instant after,
            Set<String> ids,
            Collection<Item> items) {
        Seen<S> seen = observations.observe(scope, kind, after, ids);
        List<Item> open = items.stream()
                .filter(item -> item.existence() == Existence.MAYBE_MADE)
                .filter(item -> seen.of(item).isEmpty())
                .toList();
        Set<String> more = new HashSet<>();
        seen.all().stream()
                .filter(present -> present.ownership().isEmpty())
                .filter(present -> open.stream().anyMatch(item -> couldBe(present.spec(), item.spec())))
                .map(Present::externalId)
                .filter(id -> !ids.contains(id))
                .forEach(more::add);
        if (more.isEmpty()) {
            return seen;
        }
        more.addAll(ids);
        return observations.observe(scope, kind, after, more);
    }

    /** Where AWS lets only one of the kind have a name, it is the one with that name. */
    private static boolean couldBe(Spec there, Spec wished) {
        return names(wished).isEmpty() || isNamedAlike(there, wished);
    }

    /** Whether it has the name that AWS lets only one of the kind have. */
    static boolean isNamedAlike(Spec there, Spec wished) {
        List<RecordComponent> names = names(wished);
        return there.getClass() == wished.getClass()
                && !names.isEmpty()
                && names.stream().allMatch(name -> Objects.equals(value(name, there), value(name, wished)));
    }

    private static List<RecordComponent> names(Spec spec) {
        return Stream.of(spec.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Unique.class))
                .toList();
    }

    private static Object value(RecordComponent component, Spec spec) {
        try {
            return component.getAccessor().invoke(spec);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
