package dev.gatehouse.wizard;

import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The form of one kind of spec, derived from its record: its fields, from typed text to a spec, and back. What is typed
 * wrongly becomes a diagnostic at its field. The tag {@code Name} is the field {@code name}; the other tags are rows.
 */
public final class RecordForm<S extends Spec> {

    public static final String NAME = "name";

    /** Follows the path of a reference that is typed as an AWS id. */
    public static final String AWS_ID = ".aws-id";

    private final Class<S> type;
    private final List<Field> fields;

    private RecordForm(Class<S> type) {
        this.type = type;
        this.fields = Field.of(type);
        if (fields.stream().anyMatch(field -> field.name().equals(NAME))) {
            throw new IllegalArgumentException(type + " calls a component as forms call the tag Name");
        }
    }

    public static <S extends Spec> RecordForm<S> of(Class<S> type) {
        return new RecordForm<>(type);
    }

    public List<Field> fields() {
        return fields;
    }

    /** The table at this path, such as {@code entries}, or {@code tags}. */
    public Optional<Field> table(String path) {
        return fields.stream()
                .filter(field -> field.name().equals(path))
                .filter(field -> field.control() == Control.ROWS || field.control() == Control.TAGS)
                .findFirst();
    }

    /** The natural key of each typed row of a table; empty for one that cannot be read or has none. */
    public static List<String> naturalKeys(Field table, String path, FormText text) {
        return IntStream.range(0, text.rows(path))
                .mapToObj(i -> new FormReader(text.below(FormText.rowPath(path, i)))
                        .record(table.component().elementType(), table.children(), "")
                        .filter(Row.class::isInstance)
                        .map(row -> ((Row) row).naturalKey())
                        .orElse(""))
                .toList();
    }

    public Parsed<S> parse(FormText text) {
        FormReader reader = new FormReader(text);
        Optional<S> spec = reader.record(type, fields, "").map(type::cast);
        return new Parsed<>(
                spec.orElse(null),
                reader.problems(),
                spec.map(reader.lists()::places).orElseGet(Map::of));
    }

    public FormText print(S spec) {
        return FormWriter.print(fields, spec);
    }
}
