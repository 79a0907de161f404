package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The form for one resource. Fields go by the names of their inputs, which are the same in every language. */
final class ResourceForm {

    private final Page page;

    ResourceForm(Page page) {
        this.page = page;
        assertThat(page.locator("#resource-form")).isVisible();
    }

    ResourceForm fill(String field, String text) {
        input(field).fill(text);
        return this;
    }

    /** Chooses what is called like this, whatever is said beside its name. */
    ResourceForm choose(String field, String option) {
        choose(input(field), option);
        return this;
    }

    ResourceForm check(String field) {
        input(field).check();
        return this;
    }

    /** Ticks one of several. */
    ResourceForm tick(String field, String option) {
        page.locator("label.form-check:has(input[name='" + field + "[]'])")
                .filter(new Locator.FilterOptions().setHasText(option))
                .locator("input")
                .check();
        return this;
    }

    /** Ticks these of several, and takes the tick from whatever else the form proposes. */
    ResourceForm tickOnly(String field, String... options) {
        Pattern wanted = Pattern.compile("^\\s*(" + String.join("|", options) + ")(\\s.*)?$", Pattern.DOTALL);
        Locator all = page.locator("label.form-check:has(input[name='" + field + "[]'])");
        assertThat(all.filter(new Locator.FilterOptions().setHasText(wanted))).hasCount(options.length);
        for (Locator one : all.all()) {
            one.locator("input").setChecked(wanted.matcher(one.innerText()).matches());
        }
        return this;
    }

    /** Opens a group of fields that is folded away; a group within a group after that one. */
    ResourceForm unfold(String group) {
        int depth = (int) group.chars().filter(letter -> letter == '.').count();
        page.locator("details.field-group:has([name^='" + group + ".']) > summary")
                .nth(depth)
                .click();
        return this;
    }

    Locator input(String field) {
        return page.locator("[name='" + field + "']");
    }

    /** What is said at a field, at once while it is typed. */
    Locator saidAt(String field) {
        return page.locator("#f-" + field.replaceAll("[^A-Za-z0-9]+", "-") + "-said");
    }

    /** The rows of a table; of a table in parts the part with this heading's place, from 0. */
    Rows rows(String table, int part) {
        return new Rows(page.locator("fieldset.rules:has(button[value^='insert:" + table + ":']) section.rules-part")
                .nth(part));
    }

    /** Saves what must be right, and comes back to the step. */
    void save() {
        submit();
        page.waitForURL(Pattern.compile(".*/set-up/[a-z-]+$"));
        assertThat(page.locator(".notice-success").first()).isVisible();
    }

    /** Presses the button, whatever comes of it. */
    void submit() {
        page.locator("#resource-form .form-actions .btn-primary").click();
    }

    private static void choose(Locator select, String option) {
        select.selectOption(select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .getAttribute("value"));
    }

    /** A table of rows, or a part of one. */
    static final class Rows {

        private final Locator part;

        private Rows(Locator part) {
            this.part = part;
        }

        /** Adds a row at the end. */
        Row add() {
            Locator all = part.locator("tbody.rule");
            int before = all.count();
            part.locator("> button[name=_row]").click();
            assertThat(all).hasCount(before + 1);
            return at(before);
        }

        /** Adds a row above another. */
        Row insertAbove(int index) {
            return press(index, "insert", 1);
        }

        /** Takes out what the form proposed. */
        Rows clear() {
            while (part.locator("tbody.rule").count() > 0) {
                remove(0);
            }
            return this;
        }

        void remove(int index) {
            press(index, "remove", -1);
        }

        private Row press(int index, String key, int more) {
            Locator all = part.locator("tbody.rule");
            int before = all.count();
            all.nth(index).locator("button[data-key=" + key + "]").click();
            assertThat(all).hasCount(before + more);
            return at(index);
        }

        /** Each row of it. */
        Locator all() {
            return part.locator("tbody.rule");
        }

        Row at(int index) {
            return new Row(part.locator("tbody.rule").nth(index));
        }
    }

    /** A row; its cells go by the names of their columns. */
    record Row(Locator at) {

        Row fill(String column, String text) {
            cell(column).fill(text);
            return this;
        }

        Row choose(String column, String option) {
            ResourceForm.choose(cell(column), option);
            return this;
        }

        /** Chooses what is said in a cell that can say one of several things: its inputs are seen only then. */
        Row say(String column) {
            at.locator(".alternatives:has([name$='." + column + "']) select[data-choice]")
                    .selectOption(column);
            return this;
        }

        Locator cell(String column) {
            return at.locator(":is(input, select)[name$='." + column + "']");
        }
    }
}
