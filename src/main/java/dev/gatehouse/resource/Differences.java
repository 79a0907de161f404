package dev.gatehouse.resource;

import dev.gatehouse.resource.Shape.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two specs of one type, component by component and row by row. */
public final class Differences {

    private Differences() {}

    /** In the order of the components; either side may be missing as a whole. */
    public static List<FieldChange> between(@Nullable Spec before, @Nullable Spec after) {
        Spec any = before != null ? before : after;
        if (any == null || Objects.equals(before, after)) {
            return List.of();
        }
        List<FieldChange> changes = new ArrayList<>();
        for (Component component : Shape.of(any.getClass()).components()) {
            boolean forces = component.has(ForcesReplacement.class);
            Map<String, String> from = before == null ? Map.of() : texts(component, component.of(before));
            Map<String, String> to = after == null ? Map.of() : texts(component, component.of(after));
            Set<String> paths = new LinkedHashSet<>(from.keySet());
            paths.addAll(to.keySet());
            for (String path : paths) {
                if (!Objects.equals(from.get(path), to.get(path))) {
                    changes.add(new FieldChange(path, from.get(path), to.get(path), forces));
                }
            }
        }
        return changes;
    }

    /** The texts of a component by path: one for a value, one for each row of a list. */
    private static Map<String, String> texts(Component component, @Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        switch (value) {
            case null -> {}
            case Tags tags -> tags.values().forEach((key, text) -> texts.put(component.name() + "[" + key + "]", text));
            case List<?> list -> {
                for (Object element : list) {
                    String key = element instanceof Row row ? row.naturalKey() : text(element);
                    texts.put(component.name() + "[" + key + "]", text(element));
                }
            }
            default -> texts.put(component.name(), text(value));
        }
        return texts;
    }

    /** A value, or the values of a record by name, for people. */
    public static String text(Object value) {
        if (!(value instanceof Record record) || Texts.isText(value.getClass())) {
            return Texts.write(value);
        }
        return Shape.of(record.getClass()).components().stream()
                .filter(component -> component.of(record) != null)
                .map(component -> component.name() + "=" + text(Objects.requireNonNull(component.of(record))))
                .collect(Collectors.joining(" "));
    }
}
