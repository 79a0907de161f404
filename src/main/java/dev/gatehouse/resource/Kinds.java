package dev.gatehouse.resource;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kinds there are, in the wizard's order. */
public final class Kinds {

    private final Map<String, Kind<?>> byName = new LinkedHashMap<>();

    public Kinds(Collection<? extends Kind<?>> kinds) {
        kinds.stream()
                .sorted(Comparator.<Kind<?>>comparingInt(Kind::place).thenComparing(Kind::name))
                .forEach(kind -> {
                    if (byName.put(kind.name(), kind) != null) {
                        throw new IllegalStateException("two kinds are called " + kind.name());
                    }
                });
    }

    public List<Kind<?>> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Kind<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The kind of that name, which must exist. */
    public Kind<?> named(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no kind is called " + name));
    }

    /** The kind of this spec. */
    @SuppressWarnings("unchecked")
    public <S extends Spec> Kind<S> of(S spec) {
        return (Kind<S>) byName.values().stream()
                .filter(kind -> kind.specType() == spec.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind has specs of " + spec.getClass()));
    }

    /** The kinds whose spec is of this type or implements it, such as everything a route can lead to. */
    public List<Kind<?>> implementing(Class<?> type) {
        return byName.values().stream()
                .filter(kind -> type.isAssignableFrom(kind.specType()))
                .toList();
    }
}
