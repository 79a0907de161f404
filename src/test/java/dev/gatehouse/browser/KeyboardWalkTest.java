package dev.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody needs a mouse: a form is gone through, filled and saved with the keyboard alone. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(300)
class KeyboardWalkTest {

    /** What can be reached, in the order in which people read it; what a fold hides is not there. */
    private static final String REACHABLE = """
            () => [...document.querySelectorAll('#resource-form :is(input, select, textarea, button, a[href], summary)')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility())
                .map(e => e.name || e.id || e.textContent.trim())""";

    private static final String FOCUSED = """
            () => { const e = document.activeElement; return e.name || e.id || e.textContent.trim(); }""";

    private static final String IN_FORM = "() => !!document.activeElement.closest('#resource-form')";

    private static final String SEEN = """
            () => { const e = document.activeElement, s = getComputedStyle(e);
                return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; }""";

    private final Page page;

    KeyboardWalkTest(Browsing browsing) {
        this.page = browsing.window(Locale.KOREAN);
    }

    @Test
    void reachesEverythingInOrderSeesWhereItIsAndSaves() {
        StackPages stack = StackPages.create(page, "keyboard", "us-west-2");
        stack.add("vpc").fill("name", "main").fill("cidr", "10.0.0.0/16").save();
        stack.add("network-acl");
        page.locator("section.rules-part > button[name=_row]").first().click();
        // The focus comes to the new row only after it is drawn; whoever tabs before that is thrown back to it.
        PlaywrightAssertions.assertThat(page.locator("tbody.rule :focus")).hasCount(1);

        assertThat(walk()).containsExactlyElementsOf(reachable());

        stack.add("subnet");
        typeWithoutAMouse("name", "first");
        typeWithoutAMouse("cidr", "10.0.7.0/24");
        page.keyboard().press("Enter");
        page.waitForURL("**/set-up/subnet");
        PlaywrightAssertions.assertThat(stack.card("subnet", "first")).containsText("10.0.7.0/24");
    }

    @SuppressWarnings("unchecked")
    private List<String> reachable() {
        return (List<String>) page.evaluate(REACHABLE);
    }

    /** Tabs through the form, from what stands before it to what comes after it. */
    private List<String> walk() {
        page.locator(".tabs a").last().focus();
        page.keyboard().press("Tab");
        List<String> reached = new ArrayList<>();
        while ((boolean) page.evaluate(IN_FORM)) {
            String focused = (String) page.evaluate(FOCUSED);
            assertThat((boolean) page.evaluate(SEEN))
                    .as("focus is visible on %s", focused)
                    .isTrue();
            reached.add(focused);
            page.keyboard().press("Tab");
        }
        return reached;
    }

    private void typeWithoutAMouse(String field, String text) {
        while (!field.equals(page.evaluate(FOCUSED))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }
}
