package dev.gatehouse.wizard;

/**
 * What can be chosen by itself when two people changed one form: a field, or a row of a table.
 *
 * @param path of the field or the table
 * @param row what tells a row of the table from the others; empty for a field
 */
public record Piece(String path, String row) {

    static Piece field(String path) {
        return new Piece(path, "");
    }

    public boolean isRow() {
        return !row.isEmpty();
    }

    /** One word for it, as inputs of a page are called. */
    public String key() {
        return isRow() ? path + "[" + row + "]" : path;
    }
}
