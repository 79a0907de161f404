package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;

/** The plan of a stack, once it is there. */
final class PlanPage {

    private final Page page;

    PlanPage(Page page) {
        this.page = page;
        assertThat(page.locator("#plan:not(.looking)")).isVisible();
    }

    Locator at() {
        return page.locator("#plan");
    }

    /** How many resources an action befalls. */
    int count(String action) {
        Locator count = page.locator(".counts .count-" + action.toLowerCase(Locale.ROOT) + " b");
        return count.count() == 0 ? 0 : Integer.parseInt(count.innerText().strip());
    }

    /** The names of those that an action befalls. */
    List<String> names(String action) {
        return page.locator(".change-" + action.toLowerCase(Locale.ROOT) + " .change-name")
                .allInnerTexts();
    }

    /** Presses the one button, with a reason for the warnings if there are any. */
    RunPage approve(String why) {
        page.fill("#why", why);
        page.locator("form.approve .btn-lg").click();
        return new RunPage(page);
    }
}
