package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.UUID;

/** A run, watched while it goes on. */
final class RunPage {

    private final Page page;

    RunPage(Page page) {
        this.page = page;
        page.waitForURL("**/runs/*");
    }

    UUID id() {
        return UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    /** Waits on the page as it is: what is new comes by itself. */
    RunPage awaitSuccess() {
        assertThat(page.locator("#progress .notice-success"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        return this;
    }

    /** The calls that changed something, in the order of the page. */
    List<String> changes() {
        return page.locator("table.calls tbody td:first-child code").allTextContents().stream()
                .filter(call -> !call.startsWith("Describe"))
                .toList();
    }
}
