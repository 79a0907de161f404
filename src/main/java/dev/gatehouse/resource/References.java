package dev.gatehouse.resource;

import dev.gatehouse.resource.Shape.Component;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The references in a spec, wherever they stand in it. */
public final class References {

    private References() {}

    /**
     * A reference and where it stands.
     *
     * @param path such as {@code vpc} or {@code routes[1].target}
     * @param afterCreation how it counts, if it is not needed for existing
     * @param forcesReplacement whether pointing elsewhere means another resource
     * @param followsChanges whether it changes when what it points at changes in place
     * @param standsIn who stands in what it points at; null if nobody does
     * @param holdsBoth whether it can hold what is replaced beside what replaces it
     */
    public record At(
            String path,
            Ref<?> ref,
            @Nullable AfterCreation afterCreation,
            boolean forcesReplacement,
            boolean followsChanges,
            StandsIn.@Nullable Whose standsIn,
            boolean holdsBoth) {}

    public static List<At> in(Spec spec) {
        List<At> found = new ArrayList<>();
        collect(spec, "", null, false, found);
        return found;
    }

    /** The same spec with each reference replaced; its constructor canonicalises it anew. */
    @SuppressWarnings("unchecked")
    public static <S extends Spec> S map(S spec, Mapping mapping) {
        return (S) rebuilt((Record) spec, mapping);
    }

    public static <S extends Spec> S map(S spec, Function<Ref<?>, Ref<?>> mapping) {
        return map(spec, (ref, referred) -> mapping.apply(ref));
    }

    /** The same record, which need not be a spec, with each reference replaced. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R mapped(R record, Function<Ref<?>, Ref<?>> mapping) {
        return (R) rebuilt(record, (ref, referred) -> mapping.apply(ref));
    }

    /** Says what stands in place of a reference. */
    @FunctionalInterface
    public interface Mapping {
        /** @param referred the type of what it points at, as its component declares it: AWS ids that are names repeat */
        Ref<?> of(Ref<?> ref, Class<?> referred);
    }

    /** The same spec without the list elements that point at one of these. */
    @SuppressWarnings("unchecked")
    public static <S extends Spec> S without(S spec, Set<ResourceId> gone) {
        Shape shape = Shape.of(spec.getClass());
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            Object value = component.of(spec);
            values.add(
                    value instanceof List<?> list
                            ? list.stream()
                                    .filter(element -> !pointsAt(element, gone))
                                    .toList()
                            : value);
        }
        return (S) shape.create(values);
    }

    /** What only one resource of a kind can have at a time and AWS moves between them: a subnet's network ACL, say. */
    public static Set<Ref<?>> held(Spec spec) {
        Set<Ref<?>> held = new LinkedHashSet<>();
        for (At at : in(spec)) {
            if (outlives(at) && !at.path().contains(".")) {
                held.add(at.ref());
            }
        }
        return held;
    }

    /** Whether the one points at anything that the other does not point at. */
    public static boolean pointsElsewhere(Spec one, Spec other) {
        Set<Ref<?>> others = new LinkedHashSet<>();
        in(other).forEach(at -> others.add(at.ref()));
        return in(one).stream().anyMatch(at -> !others.contains(at.ref()));
    }

    /** What this one outlives and AWS drops from it by itself. */
    public static boolean outlives(At at) {
        return at.afterCreation() != null && at.afterCreation().parting() == AfterCreation.Parting.OUTLIVES;
    }

    /** The desired spec with those of these references that the present one has in its lists: they are not yet given up. */
    @SuppressWarnings("unchecked")
    public static <S extends Spec> S keeping(S desired, S present, Set<Ref<?>> kept) {
        if (kept.isEmpty()) {
            return desired;
        }
        Shape shape = Shape.of(desired.getClass());
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            Object value = component.of(desired);
            if (value instanceof List<?> list && component.of(present) instanceof List<?> now) {
                Set<@Nullable Object> all = new LinkedHashSet<>(list);
                now.stream()
                        .filter(element -> element instanceof Ref<?> ref && kept.contains(ref))
                        .forEach(all::add);
                value = List.copyOf(all);
            }
            values.add(value);
        }
        return (S) shape.create(values);
    }

    private static boolean pointsAt(@Nullable Object element, Set<ResourceId> gone) {
        List<At> found = new ArrayList<>();
        visit(element, "", null, false, null, found);
        return found.stream().anyMatch(at -> at.ref() instanceof Ref.Managed<?> managed && gone.contains(managed.id()));
    }

    private static void collect(
            Object record, String prefix, @Nullable AfterCreation outer, boolean forced, List<At> found) {
        for (Component component : Shape.of(record.getClass()).components()) {
            Object value = component.of(record);
            AfterCreation own = component.annotation(AfterCreation.class);
            AfterCreation afterCreation = own == null ? outer : own;
            boolean forces = forced || component.has(ForcesReplacement.class);
            String path = prefix + component.name();
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    visit(list.get(i), path + "[" + i + "]", afterCreation, forces, component, found);
                }
            } else {
                visit(value, path, afterCreation, forces, component, found);
            }
        }
    }

    private static void visit(
            @Nullable Object value,
            String path,
            @Nullable AfterCreation after,
            boolean forced,
            @Nullable Component component,
            List<At> found) {
        if (value instanceof Ref<?> ref) {
            StandsIn stands = component == null ? null : component.annotation(StandsIn.class);
            found.add(new At(
                    path,
                    ref,
                    after,
                    forced,
                    component != null && component.has(FollowsChanges.class),
                    stands == null ? null : stands.value(),
                    component != null && component.has(HoldsBoth.class)));
        } else if (value instanceof Record record && !(value instanceof Tags)) {
            collect(record, path + ".", after, forced, found);
        }
    }

    private static @Nullable Object mappedValue(@Nullable Object value, Component component, Mapping mapping) {
        return switch (value) {
            case null -> null;
            case Ref<?> ref -> mapping.of(ref, Objects.requireNonNull(component.referredType()));
            case Tags tags -> tags;
            case List<?> list ->
                list.stream()
                        .map(element -> mappedValue(element, component, mapping))
                        .toList();
            case Record record -> rebuilt(record, mapping);
            default -> value;
        };
    }

    private static Object rebuilt(Record record, Mapping mapping) {
        Shape shape = Shape.of(record.getClass());
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            values.add(mappedValue(component.of(record), component, mapping));
        }
        return shape.create(values);
    }
}
