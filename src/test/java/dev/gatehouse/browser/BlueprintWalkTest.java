package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.InAws;
import dev.gatehouse.net.Region;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.sandbox.EmbeddedSandbox;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.team.Accounts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private final Sandbox sandbox;
    private final InAws inAws;
    private Profile before;

    BlueprintWalkTest(Browsing browsing) {
        this.browsing = browsing;
        this.page = browsing.window(Locale.ENGLISH);
        this.sandbox = browsing.panel().bean(EmbeddedSandbox.class).sandbox();
        this.inAws =
                new InAws(browsing.panel().bean(Clients.class), browsing.panel().bean(Kinds.class));
        this.before = sandbox.profile();
    }

    @BeforeEach
    void nothingTakesTime() {
        before = sandbox.profile();
        sandbox.profile(Profile.INSTANT);
    }

    @AfterEach
    void timeAsBefore() {
        sandbox.profile(before);
    }

    @ParameterizedTest
    @CsvSource({
        "cache-service, ap-northeast-2, replication-group",
        "ha-web, ap-northeast-2, auto-scaling-group",
        "web-and-db, ap-northeast-2, instance",
        "api-and-ci, ap-northeast-2, db-instance",
        "tls-site, us-east-1, certificate"
    })
    void livesFromItsPageUntilTheAccountIsAsBefore(String blueprint, String region, String kind) {
        Scope place = new Scope(Accounts.SANDBOX, new Region(region));
        Map<String, List<String>> account = inAws.everything(place);
        String name = blueprint + "-walk";

        StackPages stack = made(blueprint, name);
        PlanPage plan = new PlanPage(page);
        assertThat(plan.count("CREATE")).isGreaterThan(15);
        plan.approve("The first of its sort").awaitSuccess();
        assertThat(refused()).isEmpty();
        assertThat(stack.plan().at()).containsText("Nothing to do");
        stack.open("/set-up/" + kind);
        assertThat(page.locator("article.resource").first()).isVisible();

        stack.tearDown(name).awaitSuccess();
        assertThat(refused()).isEmpty();
        assertThat(inAws.everything(place)).isEqualTo(account);
        stack.open("/teardown");
        page.fill("#confirmation", name);
        page.locator("form.confirm .btn-danger").click();
        page.waitForURL("**/stacks");
    }

    private StackPages made(String blueprint, String name) {
        page.navigate("/stacks");
        page.locator("a[href='/blueprints']").first().click();
        page.locator("a.btn[href='/blueprints/" + blueprint + "']").click();
        page.fill("[name=name]", name);
        page.locator("form .btn-primary").last().click();
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("[name=name]")).hasValue(name);
        page.fill("[name=office]", OFFICE);
        if (page.locator("[name=domain]").count() > 0) {
            page.fill("[name=domain]", "walk.example.com");
        }
        if (page.locator("[name=finalSnapshot]").count() > 0) {
            page.selectOption("[name=finalSnapshot]", "skip");
        }
        page.locator("form .btn-primary").last().click();
        page.waitForURL("**/plan");
        return StackPages.at(page, page.url().replaceAll("/plan$", ""));
    }

    /** Calls of the run on the page that would have changed something, and that AWS did not take. */
    private List<String> refused() {
        UUID run = UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
        RunView view = browsing.panel().bean(Runs.class).find(run).orElseThrow();
        return view.steps().stream()
                .flatMap(step -> step.calls().stream().map(call -> step.name() + ": " + call))
                .filter(call -> !call.substring(0, call.lastIndexOf(' ')).endsWith(" ok"))
                .filter(call -> !call.matches(".*: (Describe|Get|List).*"))
                .toList();
    }
}
