package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.RowIdentity;
import dev.gatehouse.wizard.Field;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.RecordForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws the rows of a table, in one part or in one part for each constant of the column that splits it. */
final class Tables {

    private final FormDrawing drawing;
    private final FormContext context;
    private final FormText text;
    private final Predicate<String> hasMessage;

    Tables(FormDrawing drawing, FormContext context, FormText text, Predicate<String> hasMessage) {
        this.drawing = drawing;
        this.context = context;
        this.text = text;
        this.hasMessage = hasMessage;
    }

    List<RowGroup> groups(Field field, String path, String schemaPath) {
        Map<String, RowIdentity> saved = context.identities().stream()
                .filter(identity -> identity.list().equals(path))
                .collect(Collectors.toMap(RowIdentity::naturalKey, identity -> identity, (one, other) -> one));
        List<String> keys = RecordForm.naturalKeys(field, path, text);
        Map<String, Integer> count = new HashMap<>();
        List<RowView> rows = IntStream.range(0, keys.size())
                .mapToObj(i -> {
                    String at = path + "[" + i + "]";
                    int number = count.merge(part(field, at), 1, Integer::sum);
                    return drawing.row(field, i, number, at, schemaPath, saved.get(keys.get(i)));
                })
                .toList();
        return field.split()
                .map(split -> split.choices().stream()
                        .map(part -> group(field, split, part, rows, schemaPath))
                        .toList())
                .orElseGet(() -> List.of(new RowGroup(
                        "", "", "", columns(field, schemaPath, ""), rows, rows.size(), field.isOrdered())));
    }

    private String part(Field field, String row) {
        return field.split().map(split -> text.at(row + "." + split.name())).orElse("");
    }

    private RowGroup group(Field field, Field split, String part, List<RowView> all, String schemaPath) {
        List<RowView> rows = all.stream().filter(row -> isOf(row, split, part)).toList();
        int end = rows.isEmpty() ? all.size() : rows.getLast().index() + 1;
        String label = context.messageKey(schemaPath + "." + split.name() + "." + part);
        return new RowGroup(part, split.name(), label, columns(field, schemaPath, part), rows, end, field.isOrdered());
    }

    /** A row whose part is unreadable is shown in the first, where its problem can be settled. */
    private static boolean isOf(RowView row, Field split, String part) {
        String typed = row.cell(split.name()).text().strip();
        return typed.equals(part)
                || !split.choices().contains(typed)
                        && part.equals(split.choices().getFirst());
    }

    private List<FieldView> columns(Field field, String schemaPath, String part) {
        return field.children().stream()
                .map(column ->
                        drawing.heading(column, schemaPath + "." + column.name(), label(column, schemaPath, part)))
                .toList();
    }

    /** A column may be called otherwise in one part: the source of what comes in is the destination of what goes out. */
    private String label(Field column, String schemaPath, @Nullable String part) {
        String label = context.messageKey(schemaPath + "." + column.name());
        return hasMessage.test(label + "." + part) ? label + "." + part : label;
    }
}
