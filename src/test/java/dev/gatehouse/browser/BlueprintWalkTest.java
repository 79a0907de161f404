package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each blueprint in the browser: chosen, answered, planned, applied until everything is ready, and taken away again. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(300)
class BlueprintWalkTest {

    private static final String OFFICE = "203.0.113.10";

    private final Browsing browsing;
    private final Page page;

    BlueprintWalkTest(Browsing browsing) {
        this.browsing = browsing;
        this.page = browsing.window(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "cache-service, ap-northeast-2, replication-group, ''",
        "ha-web, ap-northeast-2, auto-scaling-group, ''",
        "web-and-db, ap-northeast-2, instance, ''",
        "api-and-ci, ap-northeast-2, db-instance, api.example.com",
        "tls-site, us-east-1, certificate, walk.example.com"
    })
    void livesFromItsPageUntilTheAccountIsAsBefore(String blueprint, String region, String kind, String domain) {
        try (InstantAws aws = new InstantAws(browsing.panel())) {
            Map<String, List<String>> account = aws.everything(region);
            String name = blueprint + "-walk";

            StackPages stack = made(blueprint, name, domain);
            PlanPage plan = new PlanPage(page);
            assertThat(plan.count("CREATE")).isGreaterThan(15);
            assertThat(aws.refused(plan.approve("The first of its sort").awaitSuccess()))
                    .isEmpty();
            assertThat(stack.plan().at()).containsText("Nothing to do");
            stack.open("/set-up/" + kind);
            assertThat(page.locator("article.resource").first()).isVisible();

            assertThat(aws.refused(stack.tearDown(name).awaitSuccess())).isEmpty();
            assertThat(aws.everything(region)).isEqualTo(account);
            stack.remove(name);
        }
    }

    private StackPages made(String blueprint, String name, String domain) {
        page.navigate("/stacks");
        page.locator("a[href='/blueprints']").first().click();
        page.locator("a.btn[href='/blueprints/" + blueprint + "']").click();
        page.fill("[name=name]", name);
        page.locator("form .btn-primary").last().click();
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("[name=name]")).hasValue(name);
        page.fill("[name=office]", OFFICE);
        if (!domain.isEmpty()) {
            page.fill("[name=domain]", domain);
        }
        if (page.locator("[name=finalSnapshot]").count() > 0) {
            page.selectOption("[name=finalSnapshot]", "skip");
        }
        page.locator("form .btn-primary").last().click();
        page.waitForURL("**/plan");
        return StackPages.at(page, page.url().replaceAll("/plan$", ""));
    }
}
