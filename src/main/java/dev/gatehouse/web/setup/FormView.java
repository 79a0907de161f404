package dev.gatehouse.web.setup;

import dev.gatehouse.resource.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as a page shows it.
 *
 * @param general what is to be said about the whole
 * @param lists what is often typed, by the id of the list
 */
public record FormView(
        String kind, List<FieldView> fields, List<Finding> general, Map<String, List<OptionView>> lists) {

    public List<FieldView> plain() {
        return fields.stream().filter(field -> !field.advanced()).toList();
    }

    public List<FieldView> advanced() {
        return fields.stream().filter(FieldView::advanced).toList();
    }

    /** Whether the fold would hide what is wrong, or the row that a person goes on with. */
    public boolean isUnfolded() {
        return advanced().stream()
                .anyMatch(field -> field.hasErrors() || field.rows().stream().anyMatch(RowView::focused));
    }

    public FieldView field(String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + path + " in the form of " + kind));
    }

    /** Everything that is said anywhere in the form, from top to bottom. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(general);
        fields.forEach(field -> collect(field, all));
        return all;
    }

    public List<Finding> errors() {
        return findings().stream().filter(Finding::isError).toList();
    }

    public long warnings() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }

    private static void collect(FieldView field, List<Finding> all) {
        all.addAll(field.findings());
        field.children().forEach(child -> collect(child, all));
        field.rows().forEach(row -> {
            all.addAll(row.findings());
            row.cells().forEach(cell -> collect(cell, all));
        });
    }

    /** What is said at each place of the page, by the id of the place. */
    public Map<String, List<Finding>> places() {
        Map<String, List<Finding>> places = new LinkedHashMap<>();
        fields.forEach(field -> place(field, places));
        return places;
    }

    private static void place(FieldView field, Map<String, List<Finding>> places) {
        places.put(field.id(), field.findings());
        field.children().forEach(child -> place(child, places));
        field.rows().forEach(row -> {
            places.put(row.id(), row.findings());
            row.cells().forEach(cell -> place(cell, places));
        });
    }
}
