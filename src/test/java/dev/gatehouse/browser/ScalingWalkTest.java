package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.gatehouse.sandbox.EmbeddedSandbox;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody puts load on a group with the slider and sees it grow, on the pages of the group and its load balancer. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(300)
class ScalingWalkTest {

    private static final double HALF_A_MINUTE = 30_000;

    private final Browsing browsing;
    private final Page page;
    private final Sandbox sandbox;
    private Profile before;

    ScalingWalkTest(Browsing browsing) {
        this.browsing = browsing;
        this.page = browsing.window(Locale.ENGLISH);
        this.sandbox = browsing.panel().bean(EmbeddedSandbox.class).sandbox();
        this.before = sandbox.profile();
    }

    @BeforeEach
    void nothingTakesTime() {
        before = sandbox.profile();
        sandbox.profile(Profile.INSTANT);
    }

    @AfterEach
    void timeAsBefore() {
        sandbox.clock().speed(1);
        sandbox.profile(before);
    }

    @Test
    void theGroupFollowsTheSlider() {
        page.navigate("/blueprints/ha-web");
        page.fill("[name=name]", "scaling");
        page.fill("[name=office]", "203.0.113.10");
        page.selectOption("[name=finalSnapshot]", "skip");
        page.locator("form .btn-primary").last().click();
        page.waitForURL("**/plan");
        StackPages stack = StackPages.at(page, page.url().replaceAll("/plan$", ""));
        new PlanPage(page).approve("To see it scale").awaitSuccess();

        stack.open("/sandbox");
        page.locator("button[name=times][value='60']").click();
        assertThat(page.locator("button[name=times][value='60']")).hasAttribute("aria-pressed", "true");
        String balancer = live(stack, "load-balancer");
        String group = live(stack, "auto-scaling-group");
        assertThat(page.locator("#live-now")).containsText("2 in service, 2 wanted");
        page.locator("#live-help input[type=range]").fill("200");
        assertThat(page.locator("#live-help output")).hasText("200%");
        page.locator("#live-help form.sandbox-load button").click();

        assertThat(page.locator("#live-now"))
                .containsText("4 in service, 4 wanted", new ContainsTextOptions().setTimeout(HALF_A_MINUTE));
        assertThat(page.locator("table.happenings")).containsText("Launching a new EC2 instance");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("live-group", group);
        pages.put("live-balancer", balancer);
        pages.put("scaling-drill", group + "/drills/scaling");
        pages.put("sandbox", stack.url() + "/sandbox");
        assertThat(new Tour(browsing).of(pages)).isEmpty();
        stack.tearDown("scaling").awaitSuccess();
    }

    /** Opens the live page of the only resource of a kind. */
    private String live(StackPages stack, String kind) {
        stack.open("/set-up/" + kind);
        page.locator("article.resource h2 a").first().click();
        page.locator("a[href*='/live/']").first().click();
        page.waitForURL("**/live/**");
        return page.url();
    }
}
