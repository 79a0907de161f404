package dev.gatehouse.wizard;

import dev.gatehouse.resource.Ordinal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button beside a row asks for, written {@code insert:entries:2} or, into one part of a table that is {@link
 * dev.gatehouse.resource.Split}, {@code insert:entries:2:inbound}. Rows that have an {@link Ordinal} keep their order by
 * it: whatever moves changes places with its neighbour and leaves the numbers where they are.
 *
 * @param at the row's place; for an insertion the place of the new row
 * @param part which part of the table a new row belongs to; empty if the table has no parts
 */
public record RowOperation(Action action, String table, int at, String part) {

    public enum Action {
        INSERT,
        COPY,
        REMOVE,
        UP,
        DOWN
    }

    private static final Pattern TEXT =
            Pattern.compile("(insert|copy|remove|up|down):([A-Za-z]+):(" + FormText.INDEX + ")(?::([a-z0-9-]+))?");

    /** Empty if it is no such text. */
    public static Optional<RowOperation> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new RowOperation(
                        Action.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                        parts.group(2),
                        Integer.parseInt(parts.group(3)),
                        parts.group(4) == null ? "" : parts.group(4)))
                : Optional.empty();
    }

    /** The text with the operation done; unchanged if the form has no such table or row. */
    public FormText applyTo(FormText text, RecordForm<?> form) {
        return form.table(table)
                .filter(field -> at < text.rows(table) + (action == Action.INSERT ? 1 : 0))
                .map(field -> new Rows(text, field).applied())
                .orElse(text);
    }

    /** Which row a person goes on with, given what the operation was applied to. */
    public String focus(FormText before, RecordForm<?> form) {
        return form.table(table)
                .map(field -> FormText.rowPath(table, new Rows(before, field).goOn()))
                .orElse("");
    }

    /** The table as it was before the operation. */
    private final class Rows {

        private final FormText text;
        private final Field field;
        private final int count;

        Rows(FormText text, Field field) {
            this.text = text;
            this.field = field;
            this.count = text.rows(table);
        }

        FormText applied() {
            return switch (action) {
                case INSERT -> text.insertRow(table, at, numbered(blank(), at, part));
                case COPY ->
                    text.insertRow(
                            table,
                            at + 1,
                            numbered(text.below(FormText.rowPath(table, at)).texts(), at + 1, partOf(at)));
                case REMOVE -> text.removeRow(table, at);
                case UP, DOWN ->
                    neighbour().isEmpty() ? text : swapped(neighbour().getAsInt());
            };
        }

        int goOn() {
            return switch (action) {
                case INSERT -> at;
                case COPY -> at + 1;
                case REMOVE -> Math.max(0, at - 1);
                case UP, DOWN -> neighbour().orElse(at);
            };
        }

        private OptionalInt neighbour() {
            return action == Action.UP
                    ? next(at - 1, place -> place - 1, partOf(at))
                    : next(at + 1, place -> place + 1, partOf(at));
        }

        /** The first row from a place on, in one direction, that belongs to the part. */
        private OptionalInt next(int from, IntUnaryOperator step, String part) {
            for (int place = from; place >= 0 && place < count; place = step.applyAsInt(place)) {
                if (partOf(place).equals(part)) {
                    return OptionalInt.of(place);
                }
            }
            return OptionalInt.empty();
        }

        private String partOf(int place) {
            return field.split().map(column -> text.at(path(place, column))).orElse("");
        }

        private Map<String, String> blank() {
            Map<String, String> row = new LinkedHashMap<>(field.blankRow());
            field.split().ifPresent(column -> row.put(column.name(), part));
            return row;
        }

        private FormText swapped(int other) {
            FormText swapped = text.swapRows(table, at, other);
            for (Field column : field.children()) {
                if (column.component().has(Ordinal.class)) {
                    swapped = swapped.with(path(at, column), text.at(path(at, column)))
                            .with(path(other, column), text.at(path(other, column)));
                }
            }
            return swapped;
        }

        /** A row with numbers for the place where it is to stand. */
        private Map<String, String> numbered(Map<String, String> row, int place, String part) {
            Map<String, String> numbered = new LinkedHashMap<>(row);
            for (Field column : field.children()) {
                Ordinal ordinal = column.component().annotation(Ordinal.class);
                if (ordinal != null) {
                    OptionalInt before = number(column, next(place - 1, index -> index - 1, part));
                    OptionalInt after = number(column, next(place, index -> index + 1, part));
                    numbered.put(column.name(), between(before, after, ordinal.step()));
                }
            }
            return numbered;
        }

        private OptionalInt number(Field column, OptionalInt place) {
            String typed = place.isEmpty()
                    ? ""
                    : text.at(path(place.getAsInt(), column)).strip();
            return typed.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
        }

        private String path(int place, Field column) {
            return FormText.rowPath(table, place) + "." + column.name();
        }
    }

    /** A number between two neighbours; blank where none is left, which a person must then settle. */
    private static String between(OptionalInt before, OptionalInt after, int step) {
        int low = before.orElse(0);
        int number = after.isEmpty() ? (low / step + 1) * step : low + (after.getAsInt() - low) / 2;
        return number > low && (after.isEmpty() || number < after.getAsInt()) ? Integer.toString(number) : "";
    }
}
