package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.gatehouse.browser.ResourceForm.Row;
import dev.gatehouse.browser.ResourceForm.Rows;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a keyboard does in the tables of a form, and what is seen of a cell that says one of several things. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(600)
class RuleRowsTest {

    private final Page page;
    private StackPages stack;

    RuleRowsTest(Browsing browsing) {
        this.page = browsing.window(Locale.ENGLISH);
    }

    @BeforeEach
    void aStackWithANetwork() {
        stack = StackPages.create(page, "rows-" + System.identityHashCode(this), "eu-west-1");
        stack.add("vpc").fill("name", "main").fill("cidr", "10.0.0.0/16").save();
    }

    @Test
    void addsInsertsDuplicatesMovesAndRemovesRowsByKeyboard() {
        Rows inbound =
                stack.add("network-acl").fill("name", "list").rows("entries", 0).clear();
        inbound.add().fill("number", "100").fill("ports", "22");
        assertThat(inbound.at(0).cell("number")).hasValue("100");

        press(inbound.at(0), "Alt+Insert");
        assertThat(inbound.all()).hasCount(2);
        assertThat(inbound.at(0).cell("number")).hasValue("50");
        inbound.at(0).fill("ports", "80");

        press(inbound.at(1), "Alt+KeyC");
        assertThat(inbound.all()).hasCount(3);
        assertThat(inbound.at(2).cell("ports")).hasValue("22");
        assertThat(inbound.at(2).cell("number")).hasValue("200");
        assertThat(inbound.at(2).at().locator(":focus")).hasCount(1);

        inbound.at(2).fill("ports", "443");
        press(inbound.at(2), "Alt+ArrowUp");
        assertThat(inbound.at(1).cell("ports")).hasValue("443");
        assertThat(inbound.at(1).cell("number")).hasValue("100");
        press(inbound.at(1), "Alt+ArrowDown");
        assertThat(inbound.at(1).cell("ports")).hasValue("22");

        press(inbound.at(0), "Alt+Delete");
        assertThat(inbound.all()).hasCount(2);
        assertThat(inbound.at(0).cell("ports")).hasValue("22");
    }

    private static void press(Row row, String keys) {
        row.cell("ports").press(keys);
    }

    @Test
    void showsOneKindOfSourceAtATimeAndForgetsNothingOnTheWay() {
        ResourceForm group = stack.add("security-group").fill("name", "group");
        Rows inbound = group.rows("rules", 0);
        Row rule = inbound.add().fill("protocol", "tcp").fill("ports", "22").fill("cidr", "203.0.113.10/32");
        assertThat(rule.cell("group")).not().isVisible();
        assertThat(rule.cell("prefixList")).not().isVisible();

        Locator choice = rule.at().getByLabel(Pattern.compile("^Source type"));
        choice.focus();
        choice.press("ArrowDown");
        assertThat(rule.cell("group")).isVisible();
        assertThat(rule.cell("cidr")).not().isVisible();
        assertThat(rule.cell("cidr")).hasValue("");

        rule.say("self");
        assertThat(rule.cell("self")).isChecked();
        assertThat(rule.cell("self")).not().isVisible();
        rule.say("cidr");
        assertThat(rule.cell("cidr")).hasValue("203.0.113.10/32");
        assertThat(rule.cell("self")).not().isChecked();

        rule.say("prefixList").fill("prefixList", "pl-78a54011");
        inbound.add();
        assertThat(rule.cell("prefixList")).isVisible();
        assertThat(rule.cell("cidr")).not().isVisible();
        assertThat(rule.at().locator("button[data-key=up], button[data-key=down]"))
                .hasCount(0);
    }
}
