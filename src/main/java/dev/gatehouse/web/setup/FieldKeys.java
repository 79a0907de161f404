package dev.gatehouse.web.setup;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Shape.Component;
import dev.gatehouse.resource.Words;
import java.util.Optional;

/** Message keys of fields: those of the kind, except within records that are called alike in several kinds. */
public final class FieldKeys {

    private static final String FIELD = ".field.";

    private FieldKeys() {}

    /**
     * @param path of the field, without places of rows; an enum's constant may follow
     */
    public static String of(Kind<?> kind, String path) {
        String key = "kind." + kind.name() + FIELD + path;
        Class<?> type = kind.specType();
        String rest = path;
        while (rest.contains(".") && type.isRecord()) {
            String name = rest.substring(0, rest.indexOf('.'));
            rest = rest.substring(rest.indexOf('.') + 1);
            Optional<Component> inner = Shape.of(type).components().stream()
                    .filter(component -> component.name().equals(name))
                    .findFirst();
            if (inner.isEmpty()) {
                return key;
            }
            type = inner.get().elementType();
            Words words = type.getAnnotation(Words.class);
            key = words == null ? key : words.value() + FIELD + rest;
        }
        return key;
    }
}
