package dev.gatehouse.wizard;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From a spec to what one would have typed for it. */
final class FormWriter {

    private final Map<String, String> texts = new LinkedHashMap<>();

    private FormWriter() {}

    static FormText print(List<Field> fields, Object record) {
        FormWriter writer = new FormWriter();
        writer.record(fields, record, "");
        return new FormText(writer.texts);
    }

    private void record(List<Field> fields, Object record, String prefix) {
        fields.forEach(field -> value(field, field.component().of(record), prefix + field.name()));
    }

    private void value(Field field, @Nullable Object value, String path) {
        if (value == null) {
            return;
        }
        switch (field.control()) {
            case TEXT, LONG_TEXT, NUMBER, CHECKBOX, CHOICE -> texts.put(path, Texts.write(value));
            case WORDS ->
                texts.put(path, elements(value).stream().map(Texts::write).collect(Collectors.joining("\n")));
            case REFERENCE ->
                texts.put(value instanceof Ref.Managed<?> ? path : path + RecordForm.AWS_ID, Texts.write(value));
            case CHOICES -> each(elements(value), path, (element, at) -> texts.put(at, Texts.write(element)));
            case REFERENCES -> references(elements(value), path);
            case GROUP -> record(field.children(), value, path + ".");
            case ROWS -> each(elements(value), path, (row, at) -> record(field.children(), row, at + "."));
            case TAGS -> tags((Tags) value, path);
        }
    }

    private void references(List<?> refs, String path) {
        each(
                refs.stream().filter(Ref.Managed.class::isInstance).toList(),
                path,
                (ref, at) -> texts.put(at, Texts.write(ref)));
        texts.put(
                path + RecordForm.AWS_ID,
                refs.stream()
                        .filter(Ref.External.class::isInstance)
                        .map(Texts::write)
                        .collect(Collectors.joining("\n")));
    }

    private void tags(Tags tags, String path) {
        texts.put(RecordForm.NAME, tags.name());
        List<String> others = tags.values().keySet().stream()
                .filter(key -> !key.equals(Tags.NAME))
                .toList();
        each(others, path, (key, at) -> {
            texts.put(at + ".key", (String) key);
            texts.put(at + ".value", Objects.requireNonNull(tags.values().get(key)));
        });
    }

    private static void each(List<?> elements, String path, BiConsumer<Object, String> action) {
        IntStream.range(0, elements.size()).forEach(i -> action.accept(elements.get(i), FormText.rowPath(path, i)));
    }

    private static List<?> elements(Object value) {
        return (List<?>) value;
    }
}
