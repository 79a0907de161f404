package dev.gatehouse.inventory;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What holds for every kind: a name, tags as AWS takes them, references to what is there; then the kind's own checks. */
@Component
class Checks {

    /** AWS: 50 tags a resource; three of them are ours. */
    private static final int MOST_TAGS = 47;

    /** EC2's own text says 127, where most services take 128 (2026-05). */
    private static final int LONGEST_KEY = 127;

    private static final int LONGEST_VALUE = 255;

    private final Kinds kinds;

    Checks(Kinds kinds) {
        this.kinds = kinds;
    }

    List<Diagnostic> of(Spec spec, Surroundings surroundings, List<Item> items, @Nullable ResourceId self) {
        List<Diagnostic> found = new ArrayList<>();
        name(spec, items, self, found);
        tags(spec.tags(), found);
        references(spec, items, self, found);
        if (found.stream().noneMatch(Diagnostic::isError)) {
            pattern(spec, surroundings, found);
            found.addAll(kindOf(spec).validate(spec, surroundings));
        }
        return found;
    }

    private Kind<Spec> kindOf(Spec spec) {
        return kinds.of(spec);
    }

    private static void name(Spec spec, List<Item> items, @Nullable ResourceId self, List<Diagnostic> found) {
        String name = spec.tags().name();
        if (name.isBlank()) {
            found.add(Diagnostic.error("name", "name.required"));
        } else if (name.length() > LONGEST_VALUE) {
            found.add(Diagnostic.error("name", "name.too-long", name.length(), LONGEST_VALUE));
        } else if (isStrange(name)) {
            found.add(Diagnostic.error("name", "name.characters"));
        }
        items.stream()
                .filter(item -> item.wish() != Wish.LEAVING && !item.id().equals(self))
                .filter(item -> item.spec().getClass() == spec.getClass()
                        && Texts.name(item.name()).equals(Texts.name(name)))
                .findFirst()
                .ifPresent(twin -> found.add(Diagnostic.error("name", "name.taken", name)));
    }

    private static void pattern(Spec spec, Surroundings surroundings, List<Diagnostic> found) {
        List<String> siblings = surroundings.siblings(spec.getClass()).stream()
                .map(Surroundings.Sibling::name)
                .toList();
        NamePattern.meant(spec.tags().name(), siblings)
                .ifPresent(meant -> found.add(Diagnostic.warning("name", "name.unlike", meant)));
    }

    private static void tags(Tags tags, List<Diagnostic> found) {
        if (tags.values().size() > MOST_TAGS) {
            found.add(Diagnostic.error("tags", "tags.too-many", tags.values().size(), MOST_TAGS));
        }
        tags.values().forEach((key, value) -> {
            String path = "tags[" + key + "]";
            String lower = key.toLowerCase(Locale.ROOT);
            if (key.equals(Tags.NAME)) {
                return;
            }
            if (key.isBlank() || key.length() > LONGEST_KEY) {
                found.add(Diagnostic.error(path, "tags.key-length", key.length(), LONGEST_KEY));
            } else if (lower.startsWith("aws:") || lower.startsWith(Ownership.PREFIX)) {
                found.add(Diagnostic.error(path, "tags.reserved", key));
            } else if (isStrange(key) || isStrange(value)) {
                found.add(Diagnostic.error(path, "tags.characters", key));
            } else if (value.length() > LONGEST_VALUE) {
                found.add(Diagnostic.error(path, "tags.value-length", value.length(), LONGEST_VALUE));
            }
        });
    }

    /** Letters of any script, digits, spaces and {@code _.:/=+-@} are what all AWS services take in tags. */
    private static boolean isStrange(String text) {
        return !text.matches("[\\p{L}\\p{N}\\p{Z}_.:/=+\\-@]*");
    }

    private void references(Spec spec, List<Item> items, @Nullable ResourceId self, List<Diagnostic> found) {
        for (References.At at : References.in(spec)) {
            if (!(at.ref() instanceof Ref.Managed<?> managed)) {
                continue;
            }
            Optional<Item> target = items.stream()
                    .filter(item -> item.id().equals(managed.id()) && item.wish() != Wish.LEAVING)
                    .findFirst();
            if (target.isEmpty()) {
                found.add(Diagnostic.error(at.path(), "reference.missing"));
            } else if (!fits(spec, at.path(), target.get().spec())) {
                found.add(Diagnostic.error(
                        at.path(), "reference.wrong-kind", target.get().name()));
            } else if (managed.id().equals(self)) {
                found.add(Diagnostic.error(at.path(), "reference.itself"));
            } else if (target.get().wish() == Wish.PAUSED && !isElement(at) && !isPaused(self, items)) {
                found.add(Diagnostic.error(
                        at.path(), "reference.paused", target.get().name()));
            }
        }
    }

    /** Elements of lists are left out while their target is paused. */
    private static boolean isElement(References.At at) {
        return at.path().contains("[");
    }

    private static boolean isPaused(@Nullable ResourceId self, List<Item> items) {
        return items.stream().anyMatch(item -> item.id().equals(self) && item.wish() == Wish.PAUSED);
    }

    /** Whether the spec is of the type that the reference at this path declares. */
    private static boolean fits(Spec spec, String path, Spec target) {
        Class<?> type = spec.getClass();
        Class<?> referred = null;
        for (String step : path.replaceAll("\\[\\d+]", "").split("\\.")) {
            Shape.Component component = Shape.of(type).component(step);
            type = component.elementType();
            referred = component.referredType();
        }
        return referred == null || referred.isInstance(target);
    }
}
