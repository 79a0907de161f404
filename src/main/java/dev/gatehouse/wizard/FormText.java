package dev.gatehouse.wizard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, text by field path: {@code cidr}, {@code entries[2].ports}, {@code tags[0].key}. Immutable; nothing
 * in it is ever checked, so that it can hold whatever was typed.
 */
public record FormText(Map<String, String> texts) {

    public static final FormText EMPTY = new FormText(Map.of());

    /** Below 2000: as many rules as AWS's largest quota lets a security group have in both directions. */
    static final String INDEX = "\\d{1,3}|1\\d{3}";

    /** Inputs that belong to the page and not to the resource begin with it. */
    private static final String COMMAND = "_";

    /** Ends the name of inputs of which several may be chosen. */
    private static final String MANY = "[]";

    public FormText {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** From the parameters of a request; those whose name starts with an underscore are the page's own. */
    public static FormText of(Map<String, String[]> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.endsWith(MANY)) {
                String path = name.substring(0, name.length() - MANY.length());
                for (int i = 0; i < values.length; i++) {
                    texts.put(path + "[" + i + "]", values[i]);
                }
            } else if (!name.startsWith(COMMAND) && values.length > 0) {
                texts.put(name, values[0]);
            }
        });
        return new FormText(texts);
    }

    /** The text at this path, empty if there is none. */
    public String at(String path) {
        return texts.getOrDefault(path, "");
    }

    public FormText with(String path, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(path, text);
        return new FormText(more);
    }

    /** These texts, and those of others where these have none. */
    public FormText or(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(others);
        more.putAll(texts);
        return new FormText(more);
    }

    /** What stands below a path, by the rest of its path: below {@code entries[2]} there is {@code ports}. */
    public FormText below(String path) {
        Map<String, String> rest = new LinkedHashMap<>();
        texts.forEach((at, text) -> {
            if (at.startsWith(path + ".")) {
                rest.put(at.substring(path.length() + 1), text);
            }
        });
        return new FormText(rest);
    }

    public boolean isBlank() {
        return texts.values().stream().allMatch(String::isBlank);
    }

    /** How many rows the list at this path has. */
    public int rows(String list) {
        return byRow(list).keySet().stream().reduce(0, (most, index) -> Math.max(most, index + 1));
    }

    /** A new row at this place; the rows from there on move down. */
    public FormText insertRow(String list, int at, Map<String, String> row) {
        FormText moved = renumbered(list, index -> index < at ? index : index + 1);
        Map<String, String> more = new LinkedHashMap<>(moved.texts);
        row.forEach((name, text) -> more.put(rowPath(list, at) + "." + name, text));
        return new FormText(more);
    }

    /** Without the row at this place; the rows after it move up. */
    public FormText removeRow(String list, int at) {
        return renumbered(list, index -> index < at ? index : index == at ? -1 : index - 1);
    }

    /** Two rows exchanged. */
    public FormText swapRows(String list, int one, int other) {
        return renumbered(list, index -> index == one ? other : index == other ? one : index);
    }

    static String rowPath(String list, int index) {
        return list + "[" + index + "]";
    }

    /** The whole text with the rows of one list at other places; a negative place leaves the row out. */
    private FormText renumbered(String list, IntUnaryOperator place) {
        Map<String, String> others = new LinkedHashMap<>(texts);
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        byRow(list).forEach((index, row) -> {
            row.keySet().forEach(rest -> others.remove(rowPath(list, index) + rest));
            if (place.applyAsInt(index) >= 0) {
                rows.put(place.applyAsInt(index), row);
            }
        });
        rows.forEach((index, row) -> row.forEach((rest, text) -> others.put(rowPath(list, index) + rest, text)));
        return new FormText(others);
    }

    /** The texts of each row of a list, by what follows the row's place in their paths. */
    private Map<Integer, Map<String, String>> byRow(String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(" + INDEX + ")](.*)", Pattern.DOTALL);
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        texts.forEach((path, text) -> {
            Matcher parts = row.matcher(path);
            if (parts.matches()) {
                rows.computeIfAbsent(Integer.valueOf(parts.group(1)), none -> new LinkedHashMap<>())
                        .put(parts.group(2), text);
            }
        });
        return rows;
    }
}
