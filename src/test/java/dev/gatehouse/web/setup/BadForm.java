package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * A form that is right but for one thing. {@code @main} stands for a reference to the resource called main.
 *
 * @param wrong the field that is typed wrongly
 * @param text what is typed there
 * @param at the field at which it is told
 * @param english a part of what is told
 */
record BadForm(
        String kind, Map<String, String> right, String wrong, String text, String at, String english, String korean) {

    /** A right form: fields and texts, one after the other; the name is the kind's. */
    static Map<String, String> right(String... fields) {
        Map<String, String> right = SetUpBench.typed(fields);
        right.putIfAbsent("name", "new");
        return right;
    }

    BadForm with(String field, String other) {
        Map<String, String> changed = new LinkedHashMap<>(right);
        changed.put(field, other);
        return new BadForm(kind, changed, wrong, text, at, english, korean);
    }

    /** With six security groups of the ground, of which one is too many. */
    BadForm withSixGroups() {
        BadForm six = this;
        for (int i = 0; i < 6; i++) {
            six = six.with("securityGroups[" + i + "]", "@g" + i);
        }
        return six.toldAt("securityGroups");
    }

    BadForm toldAt(String field) {
        return new BadForm(kind, right, wrong, text, field, english, korean);
    }

    /** Told at its field in both languages, and everything that was typed is still there. */
    void isRefusedAndKept(SetUpBench bench, Ground ground) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(right);
        typed.put(wrong, text);
        typed = ground.resolved(typed);
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Editor.Page page = bench.editor(language).submit(ground.url(kind), typed);

            assertThat(page.status()).as(page.plain()).isEqualTo(422);
            String id = "f-" + at.replace("]", "").replaceAll("[^A-Za-z0-9]+", "-");
            assertThat(page.said(id)).contains(language.equals(Locale.ENGLISH) ? english : korean);
            assertThat(page.html()).contains("href=\"#" + id);
            for (Map.Entry<String, String> field : typed.entrySet()) {
                assertKept(page, field.getKey(), field.getValue());
            }
        }
    }

    private static void assertKept(Editor.Page page, String field, String value) throws Exception {
        if (value.equals("true") || field.endsWith("]") && !value.isEmpty()) {
            String escaped = HtmlUtils.htmlEscape(value);
            assertThat(page.html()).containsPattern("value=\"" + escaped + "\"[^>]*checked");
        } else if (page.html().contains("type=\"checkbox\" value=\"true\" id=\"f-" + field + "\"")) {
            assertThat(page.html()).doesNotContainPattern("name=\"" + field + "\" checked");
        } else if (page.html().contains("name=\"" + field + "\"")
                && !page.holds(field).equals(value)) {
            assertThat(page.html()).as(field).contains(">" + HtmlUtils.htmlEscape(value) + "</textarea>");
        }
    }

    @Override
    public String toString() {
        return kind + " " + wrong + " " + text.substring(0, Math.min(text.length(), 40));
    }
}
