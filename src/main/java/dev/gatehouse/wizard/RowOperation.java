package dev.gatehouse.wizard;

import dev.gatehouse.resource.Ordinal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button beside a row asks for, written {@code insert:entries:2}. Rows that have an {@link Ordinal} keep their order
 * by it: whatever moves changes places with its neighbour, numbers included.
 *
 * @param at the row's place; for an insertion the place of the new row
 */
public record RowOperation(Action action, String table, int at) {

    public enum Action {
        INSERT,
        COPY,
        REMOVE,
        UP,
        DOWN
    }

    private static final Pattern TEXT = Pattern.compile("(insert|copy|remove|up|down):([A-Za-z]+):(\\d{1,3})");

    /** Empty if it is no such text. */
    public static Optional<RowOperation> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new RowOperation(
                        Action.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                        parts.group(2),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** The text with the operation done; unchanged if the form has no such table or row. */
    public FormText applyTo(FormText text, RecordForm<?> form) {
        return form.table(table)
                .filter(field -> at < text.rows(table) + (action == Action.INSERT ? 1 : 0))
                .map(field -> applied(text, field))
                .orElse(text);
    }

    private FormText applied(FormText text, Field field) {
        return switch (action) {
            case INSERT -> text.insertRow(table, at, numbered(field, field.blankRow(), text, at));
            case COPY ->
                text.insertRow(
                        table, at + 1, numbered(field, text.below(path(at)).texts(), text, at + 1));
            case REMOVE -> text.removeRow(table, at);
            case UP -> at == 0 ? text : swapped(text, field, at - 1, at);
            case DOWN -> at + 1 == text.rows(table) ? text : swapped(text, field, at, at + 1);
        };
    }

    /** Which row a person goes on with. */
    public String focus() {
        return path(
                switch (action) {
                    case INSERT -> at;
                    case COPY, DOWN -> at + 1;
                    case REMOVE, UP -> Math.max(0, at - 1);
                });
    }

    private FormText swapped(FormText text, Field field, int upper, int lower) {
        FormText swapped = text.swapRows(table, upper, lower);
        for (Field column : field.children()) {
            if (column.component().has(Ordinal.class)) {
                swapped = swapped.with(at(upper, column), text.at(at(upper, column)))
                        .with(at(lower, column), text.at(at(lower, column)));
            }
        }
        return swapped;
    }

    private Map<String, String> numbered(Field field, Map<String, String> row, FormText text, int place) {
        Map<String, String> numbered = new LinkedHashMap<>(row);
        for (Field column : field.children()) {
            Ordinal ordinal = column.component().annotation(Ordinal.class);
            if (ordinal != null) {
                numbered.put(
                        column.name(), between(number(text, column, place - 1), number(text, column, place), ordinal));
            }
        }
        return numbered;
    }

    /** A number between two neighbours; blank where none is left, which a person must then settle. */
    private static String between(OptionalInt before, OptionalInt after, Ordinal ordinal) {
        int step = ordinal.step();
        int low = before.orElse(0);
        int number = after.isEmpty() ? (low / step + 1) * step : low + (after.getAsInt() - low) / 2;
        return number > low && (after.isEmpty() || number < after.getAsInt()) ? Integer.toString(number) : "";
    }

    private OptionalInt number(FormText text, Field column, int place) {
        String typed = place < 0 ? "" : text.at(at(place, column)).strip();
        return typed.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    private String at(int place, Field column) {
        return path(place) + "." + column.name();
    }

    private String path(int place) {
        return FormText.rowPath(table, place);
    }
}
