package dev.gatehouse.wizard;

import dev.gatehouse.net.Malformed;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one typed form, field by field, and collects everything that is wrong with it. */
final class FormReader {

    private final FormText text;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final TypedLists lists = new TypedLists();

    FormReader(FormText text) {
        this.text = text;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    TypedLists lists() {
        return lists;
    }

    /** The record typed below the prefix ({@code entries[2].}), if nothing is wrong with it. */
    Optional<Object> record(Class<?> type, List<Field> fields, String prefix) {
        int before = problems.size();
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : fields) {
            values.add(value(field, prefix + field.name()));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        String owner = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
        return reading(owner, () -> Shape.of(type).create(values));
    }

    /** Null if it was left out, or if it is wrong, which is then among the problems. */
    private @Nullable Object value(Field field, String path) {
        return switch (field.control()) {
            case TEXT, NUMBER, CHOICE -> word(field, path, text.at(path).strip());
            // Browsers send each line end as CR LF, whatever was typed or pasted.
            case LONG_TEXT -> word(field, path, text.at(path).replace("\r\n", "\n"));
            case CHECKBOX ->
                reading(path, () -> Texts.read(boolean.class, text.at(path))).orElse(null);
            case REFERENCE -> reference(field, path);
            case WORDS -> words(field, path, text.at(path).split(separator(field)));
            case CHOICES -> words(field, path, chosen(path));
            case REFERENCES -> references(field, path);
            case GROUP -> group(field, path);
            case ROWS -> rows(field, path);
            case TAGS -> tags(path);
        };
    }

    private @Nullable Object word(Field field, String path, String word) {
        if (word.isBlank()) {
            return absent(field, path);
        }
        return reading(path, () -> Texts.read(field.component().elementType(), word))
                .orElse(null);
    }

    private @Nullable Object absent(Field field, String path) {
        if (field.isRequired()) {
            problems.add(Diagnostic.error(path, "field.required"));
        }
        return null;
    }

    private @Nullable Object reference(Field field, String path) {
        String chosen = text.at(path).strip();
        String typed = text.at(path + RecordForm.AWS_ID).strip();
        if (!chosen.isEmpty() && !typed.isEmpty()) {
            problems.add(Diagnostic.error(path, "reference.both", typed));
            return null;
        }
        return typed.isEmpty()
                ? word(field, path, chosen)
                : external(path + RecordForm.AWS_ID, typed).orElse(null);
    }

    /** A typed AWS id; our own ids are chosen, never typed. */
    private Optional<Object> external(String path, String typed) {
        return reading(path, () -> {
            if (Ref.parse(typed) instanceof Ref.External<?> external) {
                return external;
            }
            throw new Malformed("ref.malformed", typed);
        });
    }

    private List<Object> references(Field field, String path) {
        List<Object> refs = new ArrayList<>(words(field, path, chosen(path)));
        for (String typed : text.at(path + RecordForm.AWS_ID).strip().split("[\\s,]+")) {
            if (!typed.isEmpty()) {
                external(path + RecordForm.AWS_ID, typed).ifPresent(refs::add);
            }
        }
        return refs;
    }

    private String[] chosen(String path) {
        String[] chosen = new String[text.rows(path)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = text.at(FormText.rowPath(path, i));
        }
        return chosen;
    }

    private List<Object> words(Field field, String path, String... words) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i].strip();
            String at = FormText.rowPath(path, i);
            if (!word.isEmpty()) {
                reading(at, () -> Texts.read(field.component().elementType(), word))
                        .ifPresent(value -> {
                            values.add(value);
                            lists.typed(path, value, at);
                        });
            }
        }
        return values;
    }

    /** Texts may hold spaces and commas, other words do not. */
    private static String separator(Field field) {
        return field.component().elementType() == String.class ? "\\R" : "[\\s,]+";
    }

    private @Nullable Object group(Field field, String path) {
        if (field.component().isOptional() && text.below(path).isBlank()) {
            return null;
        }
        return record(field.component().elementType(), field.children(), path + ".")
                .orElse(null);
    }

    private List<Object> rows(Field field, String path) {
        List<Object> rows = new ArrayList<>();
        int count = text.rows(path);
        for (int i = 0; i < count; i++) {
            String at = FormText.rowPath(path, i);
            record(field.component().elementType(), field.children(), at + ".").ifPresent(row -> {
                rows.add(row);
                lists.typed(path, row, at);
            });
        }
        return rows;
    }

    private Tags tags(String path) {
        Map<String, String> tags = new TreeMap<>();
        String name = Texts.name(text.at(RecordForm.NAME));
        if (!name.isEmpty()) {
            tags.put(Tags.NAME, name);
        }
        int count = text.rows(path);
        for (int i = 0; i < count; i++) {
            tag(FormText.rowPath(path, i), tags);
        }
        return Tags.of(tags);
    }

    private void tag(String at, Map<String, String> tags) {
        String key = Texts.name(text.at(at + ".key"));
        String value = Texts.name(text.at(at + ".value"));
        if (key.isEmpty()) {
            if (!value.isEmpty()) {
                problems.add(Diagnostic.error(at + ".key", "field.required"));
            }
        } else if (key.equals(Tags.NAME)) {
            problems.add(Diagnostic.error(at + ".key", "tags.name-elsewhere"));
        } else if (tags.putIfAbsent(key, value) != null) {
            problems.add(Diagnostic.error(at + ".key", "tags.duplicate", key));
        } else {
            lists.typedTag(key, at);
        }
    }

    private Optional<Object> reading(String path, Supplier<Object> value) {
        try {
            return Optional.of(value.get());
        } catch (Malformed malformed) {
            problems.add(Diagnostic.error(
                    path, malformed.code(), malformed.arguments().toArray()));
            return Optional.empty();
        }
    }
}
