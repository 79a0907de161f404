package dev.gatehouse.resource;

import dev.gatehouse.resource.Shape.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A spec as a tree of maps, lists and texts, as it is stored and exported: components by name, what is left out missing,
 * values of one word as {@link Texts} writes them (numbers and truth values as themselves).
 */
public final class StoredForm {

    private StoredForm() {}

    public static Map<String, Object> write(Record record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Component component : Shape.of(record.getClass()).components()) {
            Object value = component.of(record);
            if (value != null) {
                tree.put(component.name(), written(value));
            }
        }
        return tree;
    }

    private static Object written(Object value) {
        return switch (value) {
            case Tags tags -> new LinkedHashMap<>(tags.values());
            case List<?> list -> list.stream().map(StoredForm::written).toList();
            case Integer number -> number;
            case Boolean truth -> truth;
            case Record record when !Texts.isText(record.getClass()) -> write(record);
            default -> Texts.write(value);
        };
    }

    /** Reads a tree back; throws {@link dev.gatehouse.net.Malformed} or {@link IllegalArgumentException} if it is no such record. */
    public static <R> R read(Class<R> type, Map<String, ?> tree) {
        Shape shape = Shape.of(type);
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            Object value = tree.get(component.name());
            if (value == null && !component.isOptional()) {
                throw new IllegalArgumentException(type.getSimpleName() + " lacks " + component.name());
            }
            values.add(value == null ? null : component.isList() ? elements(component, value) : one(component, value));
        }
        return type.cast(shape.create(values));
    }

    private static List<Object> elements(Component component, Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(component.name() + " must be a list");
        }
        return list.stream().map(element -> one(component, element)).toList();
    }

    private static Object one(Component component, Object value) {
        if (component.elementType() == Tags.class) {
            Map<String, String> tags = new TreeMap<>();
            fields(component, value).forEach((key, text) -> tags.put(key, String.valueOf(text)));
            return Tags.of(tags);
        }
        return component.isRecord()
                ? read(component.elementType(), fields(component, value))
                : Texts.read(component.elementType(), String.valueOf(value));
    }

    private static Map<String, Object> fields(Component component, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(component.name() + " must have fields");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, element) -> {
            if (element != null) {
                fields.put(String.valueOf(key), element);
            }
        });
        return fields;
    }
}
