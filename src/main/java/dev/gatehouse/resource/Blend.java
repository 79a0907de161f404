package dev.gatehouse.resource;

import dev.gatehouse.resource.Shape.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One spec with parts of another, by the paths that {@link Differences} gives them. */
public final class Blend {

    private Blend() {}

    /**
     * The one, but at these paths as the other is; its constructor canonicalises it anew, and refuses what does not go
     * together.
     */
    @SuppressWarnings("unchecked")
    public static <S extends Spec> S of(S one, S other, Set<String> paths) {
        Shape shape = Shape.of(one.getClass());
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            values.add(blended(component, component.of(one), component.of(other), paths));
        }
        return (S) shape.create(values);
    }

    private static @Nullable Object blended(
            Component component, @Nullable Object one, @Nullable Object other, Set<String> paths) {
        if (one instanceof Tags tags && other instanceof Tags others) {
            return Tags.of(merged(component.name(), new TreeMap<>(tags.values()), others.values(), paths));
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            return List.copyOf(
                    merged(component.name(), byKey(list), byKey(others), paths).values());
        }
        return paths.contains(component.name()) ? other : one;
    }

    private static <V> Map<String, V> merged(
            String component, Map<String, V> one, Map<String, ? extends V> other, Set<String> paths) {
        for (String path : paths) {
            if (path.startsWith(component + "[") && path.endsWith("]")) {
                String key = path.substring(component.length() + 1, path.length() - 1);
                V value = other.get(key);
                if (value == null) {
                    one.remove(key);
                } else {
                    one.put(key, value);
                }
            }
        }
        return one;
    }

    private static Map<String, Object> byKey(List<?> list) {
        Map<String, Object> byKey = new LinkedHashMap<>();
        for (Object element : list) {
            byKey.put(element instanceof Row row ? row.naturalKey() : Differences.text(element), element);
        }
        return byKey;
    }
}
