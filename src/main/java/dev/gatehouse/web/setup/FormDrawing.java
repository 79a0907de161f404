package dev.gatehouse.web.setup;

import dev.gatehouse.inventory.RowIdentity;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.web.shell.FormFields;
import dev.gatehouse.wizard.Control;
import dev.gatehouse.wizard.Field;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.RecordForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Draws one form: puts what is typed, what can be chosen and what is to be said together at each field. */
final class FormDrawing {

    /** The fields that every kind has are called alike everywhere. */
    private static final String COMMON = "setup.field.";

    private final FormContext context;
    private final FormText text;
    private final Predicate<String> hasMessage;
    private final Options options;
    private final FormFields ids;
    private final Map<String, List<Diagnostic>> unplaced = new HashMap<>();

    FormDrawing(FormContext context, FormText text, FormFields ids, Predicate<String> hasMessage) {
        this.context = context;
        this.text = text;
        this.ids = ids;
        this.hasMessage = hasMessage;
        this.options = new Options(context, text);
    }

    FormView draw(List<Field> fields) {
        Places places = new Places(fields, text);
        context.findings()
                .forEach(found -> unplaced.computeIfAbsent(places.of(found.path()), none -> new ArrayList<>())
                        .add(found));
        fields.stream()
                .filter(field -> field.component().type() == Cidr.class)
                .flatMap(field -> AddressRange.typed(field.name(), text.at(field.name())).stream())
                .forEach(range -> unplaced.computeIfAbsent(range.path(), none -> new ArrayList<>())
                        .add(range));
        List<FieldView> views = new ArrayList<>();
        views.add(name());
        fields.forEach(field -> views.add(view(field, field.name(), field.name(), 0)));
        return new FormView(context.kind().name(), views, findings("", "", 0), options.lists());
    }

    private FieldView name() {
        String label = COMMON + RecordForm.NAME;
        return new FieldView(
                RecordForm.NAME,
                ids.id(RecordForm.NAME),
                Control.TEXT,
                label,
                label + ".help",
                true,
                false,
                false,
                text.at(RecordForm.NAME),
                List.of(),
                "",
                "",
                false,
                List.of(),
                List.of(),
                findings(RecordForm.NAME, label, 0));
    }

    private FieldView view(Field field, String path, String schemaPath, int row) {
        String label = label(field, schemaPath);
        return new FieldView(
                path,
                ids.id(path),
                field.control(),
                label,
                hasMessage.test(label + ".help") ? label + ".help" : "",
                field.isRequired() && field.control() != Control.TAGS,
                field.isAdvanced() || field.control() == Control.TAGS,
                field.forcesReplacement(),
                typed(field, path),
                options.of(field, path, schemaPath),
                options.list(field, schemaPath),
                field.beside(),
                field.isAlternative(),
                field.control() == Control.GROUP ? below(field, path, schemaPath, row) : List.of(),
                groups(field, path, schemaPath),
                findings(path, label, row));
    }

    private String label(Field field, String schemaPath) {
        return field.control() == Control.TAGS ? COMMON + "tags" : context.messageKey(schemaPath);
    }

    private String typed(Field field, String path) {
        return switch (field.control()) {
            case REFERENCE, REFERENCES -> text.at(path + RecordForm.AWS_ID);
            default -> text.at(path);
        };
    }

    private List<FieldView> below(Field field, String path, String schemaPath, int row) {
        return field.children().stream()
                .map(child -> view(child, path + "." + child.name(), schemaPath + "." + child.name(), row))
                .toList();
    }

    private List<RowGroup> groups(Field field, String path, String schemaPath) {
        return switch (field.control()) {
            case ROWS -> new Tables(this, context, text, hasMessage).groups(field, path, schemaPath);
            case TAGS -> List.of(tags(path));
            default -> List.of();
        };
    }

    private RowGroup tags(String path) {
        int count = text.rows(path);
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String at = path + "[" + i + "]";
            rows.add(new RowView(
                    i,
                    at,
                    ids.id(at),
                    List.of(
                            tagCell(at + ".key", COMMON + "tags.key", i + 1),
                            tagCell(at + ".value", COMMON + "tags.value", i + 1)),
                    findings(at, COMMON + "tags", i + 1),
                    null,
                    at.equals(context.focus())));
        }
        List<FieldView> columns =
                List.of(tagCell("key", COMMON + "tags.key", 0), tagCell("value", COMMON + "tags.value", 0));
        return new RowGroup("", "", "", columns, rows, count, false);
    }

    private FieldView tagCell(String path, String label, int row) {
        return new FieldView(
                path,
                ids.id(path),
                Control.TEXT,
                label,
                "",
                false,
                false,
                false,
                text.at(path),
                List.of(),
                "",
                "",
                false,
                List.of(),
                List.of(),
                findings(path, label, row));
    }

    /**
     * @param number as people count the rows of a part: from 1
     */
    RowView row(Field field, int index, int number, String path, String schemaPath, @Nullable RowIdentity identity) {
        return new RowView(
                index,
                path,
                ids.id(path),
                below(field, path, schemaPath, number),
                findings(path, label(field, schemaPath), number),
                identity,
                path.equals(context.focus()));
    }

    /** A column's heading: a field without anything in it. */
    FieldView heading(Field column, String schemaPath, String label) {
        return new FieldView(
                column.name(),
                "",
                column.control(),
                label,
                hasMessage.test(context.messageKey(schemaPath) + ".help")
                        ? context.messageKey(schemaPath) + ".help"
                        : "",
                column.isRequired(),
                column.isAdvanced(),
                column.forcesReplacement(),
                "",
                List.of(),
                "",
                column.beside(),
                column.isAlternative(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Finding> findings(String path, String label, int row) {
        return unplaced.getOrDefault(path, List.of()).stream()
                .map(found -> Finding.of(found, path.isEmpty() ? "" : ids.id(path), label, row))
                .toList();
    }
}
