package dev.gatehouse.web.api.desired;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Specs as JSON: fields by the names that forms give them, what is left out missing, the name beside it and not in it. */
final class SpecWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final References references;

    SpecWriter(References references) {
        this.references = references;
    }

    JsonNode write(Spec spec) {
        return JSON.valueToTree(fields((Record) spec));
    }

    private Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Shape.Component component : Shape.of(record.getClass()).components()) {
            Object value = component.of(record);
            if (value != null) {
                fields.put(component.name(), value(value));
            }
        }
        return fields;
    }

    private Object value(Object value) {
        return switch (value) {
            case Tags tags -> tags(tags);
            case List<?> list -> list.stream().map(this::value).toList();
            case Integer number -> number;
            case Boolean truth -> truth;
            case Ref<?> ref -> references.write(ref.toString());
            case Record record when !Texts.isText(record.getClass()) -> fields(record);
            default -> Texts.write(value);
        };
    }

    private static Map<String, String> tags(Tags tags) {
        Map<String, String> others = new LinkedHashMap<>(tags.values());
        others.remove(Tags.NAME);
        return others;
    }
}
