package dev.gatehouse.sandbox.elbv2;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The attributes of one kind of resource: their defaults, and the form of the values they take. */
record Attributes(Map<String, String> defaults, Map<String, Pattern> forms) {

    /** Lines of key, default and form; {@code -} is empty. */
    static Attributes of(String table) {
        Map<String, String> defaults = new LinkedHashMap<>();
        Map<String, Pattern> forms = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            String[] cells = line.split(" ", 3);
            defaults.put(cells[0], cells[1].equals("-") ? "" : cells[1]);
            forms.put(cells[0], Pattern.compile(cells[2]));
        });
        return new Attributes(defaults, forms);
    }

    /** All of them, as they stand. */
    Map<String, String> shown(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(defaults);
        all.putAll(changed);
        return all;
    }

    void check(String key, String value) {
        Pattern form = forms.get(key);
        if (form == null) {
            throw Validation.error("Attribute key '" + key + "' is not recognized");
        }
        if (!form.matcher(value).matches()) {
            throw Validation.error("'" + value + "' is not a valid value for attribute '" + key + "'");
        }
    }

    static void checkRange(String key, String value, String which, long least, long most) {
        if (key.equals(which) && (Long.parseLong(value) < least || Long.parseLong(value) > most)) {
            throw Validation.error("'" + key + "' must be between " + least + " and " + most + ", inclusive");
        }
    }
}
