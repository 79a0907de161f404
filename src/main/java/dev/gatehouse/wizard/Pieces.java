package dev.gatehouse.wizard;

import dev.gatehouse.resource.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a form that was printed from a spec apart into pieces, and puts it together again. */
public final class Pieces {

    private Pieces() {}

    /** The texts of each piece: by path for a field, by the path inside the row for a row. Blank is as good as absent. */
    public static Map<Piece, Map<String, String>> of(RecordForm<?> form, FormText text) {
        Map<Piece, Map<String, String>> pieces = new LinkedHashMap<>();
        add(pieces, Piece.field(RecordForm.NAME), given(Map.of(RecordForm.NAME, text.at(RecordForm.NAME))));
        for (Field field : form.fields()) {
            switch (field.control()) {
                case ROWS, TAGS -> rows(field, text, pieces);
                default -> add(pieces, Piece.field(field.name()), given(under(field.name(), text)));
            }
        }
        return pieces;
    }

    static FormText together(Map<Piece, Map<String, String>> pieces) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        pieces.forEach((piece, given) -> {
            if (!piece.isRow()) {
                texts.putAll(given);
            } else if (!given.isEmpty()) {
                String at = FormText.rowPath(piece.path(), places.merge(piece.path(), 1, Integer::sum) - 1);
                given.forEach((name, text) -> texts.put(at + "." + name, text));
            }
        });
        return new FormText(texts);
    }

    private static void rows(Field field, FormText text, Map<Piece, Map<String, String>> pieces) {
        int count = text.rows(field.name());
        for (int i = 0; i < count; i++) {
            FormText row = text.below(FormText.rowPath(field.name(), i));
            String key = key(field, row);
            Piece piece = new Piece(field.name(), key);
            for (int twin = 2; pieces.containsKey(piece); twin++) {
                piece = new Piece(field.name(), key + " (" + twin + ")");
            }
            add(pieces, piece, given(row.texts()));
        }
    }

    /** A row's natural key; all that stands in it where rows have none. */
    private static String key(Field field, FormText row) {
        if (field.control() == Control.TAGS) {
            return row.at("key").strip();
        }
        return new FormReader(row)
                .record(field.component().elementType(), field.children(), "")
                .filter(Row.class::isInstance)
                .map(read -> ((Row) read).naturalKey())
                .orElseGet(() -> String.join(" ", List.copyOf(given(row.texts()).values())));
    }

    /** What stands at a path and below it. */
    private static Map<String, String> under(String path, FormText text) {
        Map<String, String> found = new LinkedHashMap<>();
        text.texts().forEach((at, typed) -> {
            if (at.equals(path) || at.startsWith(path + ".") || at.startsWith(path + "[")) {
                found.put(at, typed);
            }
        });
        return found;
    }

    private static void add(Map<Piece, Map<String, String>> pieces, Piece piece, Map<String, String> given) {
        if (!given.isEmpty()) {
            pieces.put(piece, given);
        }
    }

    private static Map<String, String> given(Map<String, String> texts) {
        Map<String, String> given = new LinkedHashMap<>();
        texts.forEach((path, text) -> {
            if (!text.isBlank() && !text.strip().equals("false")) {
                given.put(path, text.strip());
            }
        });
        return given;
    }
}
