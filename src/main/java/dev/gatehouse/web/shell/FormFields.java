package dev.gatehouse.web.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ties labels, help and errors to fields, as {@code #form} in templates. */
@Component
public class FormFields {

    /** An id for a path such as {@code entries[2].ports}, which error summaries link to. */
    public String id(String path) {
        return "f-" + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    /** What a screen reader adds to a field: its help, what is wrong with it; null for nothing. */
    public @Nullable String describedBy(String path, @Nullable String help, boolean invalid) {
        List<String> ids = new ArrayList<>();
        if (help != null && !help.isEmpty()) {
            ids.add(id(path) + "-help");
        }
        if (invalid) {
            ids.add(id(path) + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
