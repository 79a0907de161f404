package dev.gatehouse.web.setup;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a table, or of one part of a table that is split.
 *
 * @param value of the part; empty if the table is not split
 * @param label message key of the part's name; empty if the table is not split
 * @param split the column that tells the part; empty if the table is not split
 * @param columns the headings; those of a part may be called otherwise than those of another
 * @param end where a row that is added at the end is inserted
 * @param ordered whether rows can be moved, because their order means something
 */
public record RowGroup(
        String value,
        String split,
        String label,
        List<FieldView> columns,
        List<RowView> rows,
        int end,
        boolean ordered) {

    /** What a button that adds a row at this place is worth. */
    public String insertion(String table, int at) {
        return "insert:" + table + ":" + at + (value.isEmpty() ? "" : ":" + value);
    }

    /** Whether it is the column that all rows of this part have in common. */
    public boolean isSplit(FieldView column) {
        return column.name().equals(split);
    }

    /** Whether it has no column of its own: it tells the part, or stands in the cell of another. */
    public boolean isHidden(FieldView column) {
        return isSplit(column) || !column.beside().isEmpty();
    }

    /** What stands in this cell besides. */
    public List<FieldView> with(FieldView cell, List<FieldView> cells) {
        return cells.stream()
                .filter(other -> other.beside().equals(cell.name()) && !other.alternative())
                .toList();
    }

    /** What can be said in this cell, one instead of the other; empty if there is nothing to choose. */
    public List<FieldView> alternatives(FieldView cell, List<FieldView> cells) {
        List<FieldView> others = cells.stream()
                .filter(other -> other.beside().equals(cell.name()) && other.alternative())
                .toList();
        return others.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(cell), others.stream()).toList();
    }

    /** Those that are given, or else the first: nothing that is typed is out of sight. */
    public List<FieldView> inSight(List<FieldView> alternatives) {
        List<FieldView> given = alternatives.stream().filter(FieldView::isGiven).toList();
        return given.isEmpty() ? alternatives.subList(0, 1) : given;
    }

    /** Whether rows are made of protocol and ports, so that people know them by names such as SSH. */
    public boolean hasPresets() {
        return columns.stream().map(FieldView::name).toList().containsAll(List.of("protocol", "ports"));
    }

    /** The heading above a cell. */
    public FieldView heading(FieldView cell) {
        return columns.stream()
                .filter(column -> column.name().equals(cell.name()))
                .findFirst()
                .orElseThrow();
    }
}
