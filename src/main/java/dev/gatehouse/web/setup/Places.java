package dev.gatehouse.web.setup;

import dev.gatehouse.wizard.Control;
import dev.gatehouse.wizard.Field;
import dev.gatehouse.wizard.FormText;
import dev.gatehouse.wizard.RecordForm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where on the page something is said: at the field it is about, else at the nearest one around it. */
final class Places {

    private final Set<String> shown = new HashSet<>();

    Places(List<Field> fields, FormText text) {
        shown.add(RecordForm.NAME);
        add(fields, "", text);
    }

    private void add(List<Field> fields, String prefix, FormText text) {
        for (Field field : fields) {
            String path = prefix + field.name();
            shown.add(path);
            switch (field.control()) {
                case GROUP -> add(field.children(), path + ".", text);
                case ROWS, TAGS -> rows(field, path, text);
                default -> {}
            }
        }
    }

    private void rows(Field field, String path, FormText text) {
        int count = text.rows(path);
        for (int i = 0; i < count; i++) {
            String row = path + "[" + i + "]";
            shown.add(row);
            if (field.control() == Control.TAGS) {
                shown.add(row + ".key");
                shown.add(row + ".value");
            }
            add(field.children(), row + ".", text);
        }
    }

    /** The path itself or the nearest around it; empty for the whole form. */
    String of(String path) {
        String place = path;
        while (!place.isEmpty() && !shown.contains(place)) {
            int end = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
            place = end < 0 ? "" : place.substring(0, end);
        }
        return place;
    }
}
