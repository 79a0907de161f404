package dev.gatehouse.web.api.desired;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.wizard.Field;
import dev.gatehouse.wizard.RecordForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Types what stands in JSON into a form, so that it is read and refused as what a person types: the same parser, the same
 * words. What a form cannot hold (an unknown field, a number where a text belongs) is a problem at its path.
 */
final class SpecTyping {

    /** A form has as many rows at the most; see {@link dev.gatehouse.wizard.FormText}. */
    private static final int MOST_ELEMENTS = 2000;

    private final References references;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    SpecTyping(References references) {
        this.references = references;
    }

    Map<String, String> texts() {
        return texts;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    /** Where in JSON that stands which a form has at this path. */
    String written(String formPath) {
        String path = formPath.endsWith(RecordForm.AWS_ID)
                ? formPath.substring(0, formPath.length() - RecordForm.AWS_ID.length())
                : formPath;
        return written.getOrDefault(path, path);
    }

    /** @param prefix of the paths in the form: empty, or the row's with a dot */
    void type(List<Field> fields, JsonNode object, String prefix) {
        object.propertyNames().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(name -> wrong(prefix + shortened(name), "json.unknown-field", shortened(name)));
        for (Field field : fields) {
            Optional.ofNullable(object.get(field.name()))
                    .filter(value -> !value.isNull())
                    .ifPresent(value -> type(field, value, prefix + field.name()));
        }
    }

    private void type(Field field, JsonNode value, String path) {
        switch (field.control()) {
            case TEXT, LONG_TEXT, CHOICE -> word(value.isString(), value, path);
            case NUMBER -> word(value.isIntegralNumber(), value, path);
            case CHECKBOX -> word(value.isBoolean(), value, path);
            case REFERENCE -> reference(value, path);
            case CHOICES -> each(value, path, (element, at) -> word(element.isString(), element, at));
            case WORDS -> words(field, value, path);
            case REFERENCES -> references(value, path);
            case GROUP -> group(field, value, path);
            case ROWS -> each(value, path, (row, at) -> group(field, row, at));
            case TAGS -> tags(value, path);
        }
    }

    private void word(boolean fits, JsonNode value, String path) {
        if (fits) {
            texts.put(path, value.asString());
        } else {
            wrong(path, "json.type");
        }
    }

    private void reference(JsonNode value, String path) {
        if (!value.isString()) {
            wrong(path, "json.type");
            return;
        }
        String stored = references.read(value.stringValue().strip());
        texts.put(stored.startsWith("@") ? path : path + RecordForm.AWS_ID, stored);
    }

    private void references(JsonNode value, String path) {
        List<String> external = new ArrayList<>();
        each(value, path, (element, at) -> {
            String stored =
                    element.isString() ? references.read(element.stringValue().strip()) : "";
            if (stored.isEmpty() || stored.matches("(?s).*[\\s,].*")) {
                wrong(at, "json.type");
            } else if (stored.startsWith("@")) {
                texts.put(at, stored);
            } else {
                external.add(stored);
            }
        });
        texts.put(path + RecordForm.AWS_ID, String.join("\n", external));
    }

    /** A form has them in one text, apart by line ends, or by spaces and commas where no word has such. */
    private void words(Field field, JsonNode value, String path) {
        boolean texty = field.component().elementType() == String.class;
        String apart = texty ? "(?s).*\\R.*" : "(?s).*[\\s,].*";
        List<String> words = new ArrayList<>();
        each(value, path, (element, at) -> {
            boolean fits = element.isString() || !texty && element.isIntegralNumber();
            if (!fits || element.asString().isBlank() || element.asString().matches(apart)) {
                wrong(at, "json.type");
            } else {
                words.add(element.asString());
            }
        });
        texts.put(path, String.join("\n", words));
    }

    private void group(Field field, JsonNode value, String path) {
        if (value.isObject()) {
            type(field.children(), value, path + ".");
        } else {
            wrong(path, "json.type");
        }
    }

    private void tags(JsonNode value, String path) {
        if (!value.isObject()) {
            wrong(path, "json.type");
            return;
        }
        int number = 0;
        for (Map.Entry<String, JsonNode> tag : value.properties()) {
            String at = path + "[" + number++ + "]";
            String place = path + "." + shortened(tag.getKey());
            written.put(at, place);
            written.put(at + ".key", place);
            written.put(at + ".value", place);
            if (tag.getValue().isString() && number <= MOST_ELEMENTS) {
                texts.put(at + ".key", tag.getKey());
                texts.put(at + ".value", tag.getValue().stringValue());
            } else {
                wrong(place, "json.type");
            }
        }
    }

    /** What is done with an element at its path. */
    @FunctionalInterface
    private interface Typing {
        void type(JsonNode element, String at);
    }

    private void each(JsonNode value, String path, Typing typing) {
        if (!value.isArray()) {
            wrong(path, "json.type");
        } else if (value.size() > MOST_ELEMENTS) {
            wrong(path, "json.elements", MOST_ELEMENTS);
        } else {
            for (int i = 0; i < value.size(); i++) {
                typing.type(value.get(i), path + "[" + i + "]");
            }
        }
    }

    private void wrong(String path, String code, Object... arguments) {
        problems.add(Diagnostic.error(path, code, arguments));
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
