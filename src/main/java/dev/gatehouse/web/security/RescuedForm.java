package dev.gatehouse.web.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.web.bind.WebDataBinder;

/**
 * What somebody had typed into a form when their session turned out to have ended. Nothing of it was saved.
 *
 * @param action the path it was posted to
 * @param page the path (and query) of the page the form stood on
 * @param fields without passwords
 */
public record RescuedForm(String action, String page, SortedMap<String, List<String>> fields, Instant rescuedAt)
        implements Serializable {

    /** Puts the text back into a form bean, as if it had been posted. */
    public <T> T refill(T form) {
        MutablePropertyValues values = new MutablePropertyValues();
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            List<String> typed = field.getValue();
            values.add(field.getKey(), typed.size() == 1 ? typed.getFirst() : typed.toArray(String[]::new));
        }
        WebDataBinder binder = new WebDataBinder(form);
        binder.bind(values);
        return form;
    }

    /** How many characters are kept. */
    long length() {
        return fields.entrySet().stream()
                .mapToLong(field -> field.getKey().length()
                        + field.getValue().stream().mapToLong(String::length).sum())
                .sum();
    }

    boolean isFor(String path) {
        return path.equals(action) || path.equals(pagePath());
    }

    private String pagePath() {
        int query = page.indexOf('?');
        return query < 0 ? page : page.substring(0, query);
    }
}
