package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Ref;
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

    BadForm toldAt(String field) {
        return new BadForm(kind, right, wrong, text, field, english, korean);
    }

    /** Told at its field in both languages, and everything that was typed is still there. */
    void isRefusedAndKept(SetUpBench bench, Stack stack) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(right);
        typed.put(wrong, text);
        typed = resolved(bench, stack, typed);
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Editor.Page page = bench.editor(language).submit(SetUpBench.url(stack, kind) + "/new", typed);

            assertThat(page.status()).as(page.plain()).isEqualTo(422);
            String id = "f-" + at.replaceAll("[^A-Za-z0-9]+", "-");
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

    /** Saves the right form under another name. */
    static void save(SetUpBench bench, Stack stack, String kind, String name, Map<String, String> right)
            throws Exception {
        Map<String, String> typed = resolved(bench, stack, right);
        typed.put("name", name);
        Editor.Page saved = bench.editor().submit(SetUpBench.url(stack, kind) + "/new", typed);
        assertThat(saved.status()).as(saved.plain()).isEqualTo(302);
    }

    private static Map<String, String> resolved(SetUpBench bench, Stack stack, Map<String, String> fields) {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.replaceAll((field, value) -> value.startsWith("@")
                ? Ref.to(bench.item(stack, value.substring(1)).id()).toString()
                : value);
        return typed;
    }

    /** Two VPCs without internet; main has subnets data-a and data-a2 in one zone and data-c in another, far has one. */
    static void networks(SetUpBench bench, Stack stack) throws Exception {
        save(bench, stack, "vpc", "main", right("cidr", "10.0.0.0/16", "dnsSupport", "true"));
        save(bench, stack, "vpc", "far", right("cidr", "10.1.0.0/16", "dnsSupport", "true", "dnsHostnames", "true"));
        subnet(bench, stack, "data-a", "main", "10.0.1.0/24", "a");
        subnet(bench, stack, "data-a2", "main", "10.0.2.0/24", "a");
        subnet(bench, stack, "data-c", "main", "10.0.3.0/24", "c");
        subnet(bench, stack, "far-b", "far", "10.1.1.0/24", "b");
        group(bench, stack, "far-sg", "far", "3306");
    }

    private static void subnet(SetUpBench bench, Stack stack, String name, String vpc, String cidr, String zone)
            throws Exception {
        save(
                bench,
                stack,
                "subnet",
                name,
                right("vpc", "@" + vpc, "cidr", cidr, "availabilityZone", "ap-northeast-2" + zone));
    }

    /** A security group whose members let each other in to the port. */
    static void group(SetUpBench bench, Stack stack, String name, String vpc, String port) throws Exception {
        Map<String, String> right = right("vpc", "@" + vpc, "groupName", name, "description", "for tests");
        right.putAll(
                SetUpBench.typed("rules[0].direction", "inbound", "rules[0].protocol", "tcp", "rules[0].ports", port));
        right.put("rules[0].self", "true");
        save(bench, stack, "security-group", name, right);
    }

    @Override
    public String toString() {
        return kind + " " + wrong + " " + text.substring(0, Math.min(text.length(), 40));
    }
}
