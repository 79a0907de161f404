package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.kinds.dnsrecord.DnsRecordSpec;
import dev.gatehouse.kinds.dnsrecord.RecordType;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.EmbeddedSandbox;
import dev.gatehouse.support.DatabaseStack;
import dev.gatehouse.support.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsClient;

/** A database fails over while people look at it, in two languages; then somebody lets it fail over as a drill. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(600)
class FailoverWalkTest {

    private static final String REGION = "eu-central-1";
    private static final double TWO_SECONDS = 2_000;

    private final Browsing browsing;
    private final Page page;

    FailoverWalkTest(Browsing browsing) {
        this.browsing = browsing;
        this.page = browsing.window(Locale.ENGLISH);
    }

    @Test
    void isSeenWithinTwoSecondsAndMeasuredOnDemand() {
        StackPages stack = StackPages.create(page, "failover", REGION);
        build(stack);
        stack.open("/live");
        page.locator(".live-list a", new Page.LocatorOptions().setHasText("orders"))
                .click();
        Page korean = browsing.window(Locale.KOREAN);
        korean.navigate(page.url());
        assertThat(korean.locator("#live-now")).containsText("이름이 답하는 주소");
        Locator address = page.locator(".live-large code");
        assertThat(address).containsText("10.16.");
        String before = address.textContent();

        String after = failOverFromOutside(before);

        assertThat(address).containsText(after, new ContainsTextOptions().setTimeout(TWO_SECONDS));
        assertThat(korean.locator("table.happenings"))
                .containsText("이름이 " + before + " 대신 " + after, new ContainsTextOptions().setTimeout(TWO_SECONDS));
        assertThat(page.locator("#live-now .badge-status").first()).containsText("available");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("live-database", page.url());
        pages.put("drill-begin", page.url() + "/drills/failover");
        pages.put("drill-report", drill());
        pages.put("lives", stack.url() + "/live");
        pages.put("live-record", record(stack));
        assertThat(new Tour(browsing).of(pages)).isEmpty();
    }

    private void build(StackPages pages) {
        String id = pages.url().replaceAll(".*/", "");
        Stack stack =
                browsing.panel().part(Stacks.class).find(UUID.fromString(id)).orElseThrow();
        Workbench bench = browsing.panel().part(Workbench.class);
        new DatabaseStack(bench, stack, true);
        Ref<HostedZoneSpec> zone =
                bench.add(stack, new HostedZoneSpec("failover.example", List.of(), Tags.named("failover.example")));
        bench.add(
                stack,
                new DnsRecordSpec(
                        zone,
                        "www.failover.example",
                        RecordType.A,
                        300,
                        List.of("192.0.2.1"),
                        null,
                        Tags.named("www")));
        pages.plan().approve("A database to try").awaitSuccess();
    }

    /** Another client of AWS asks for it; returns as soon as the name answers another address. */
    private String failOverFromOutside(String before) {
        EmbeddedSandbox sandbox = browsing.panel().part(EmbeddedSandbox.class);
        try (RdsClient rds = RdsClient.builder()
                .endpointOverride(browsing.panel().aws())
                .region(Region.of(REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("123456789012", "any")))
                .build()) {
            String name = rds.describeDBInstances()
                    .dbInstances()
                    .getFirst()
                    .endpoint()
                    .address();
            rds.rebootDBInstance(asked -> asked.dbInstanceIdentifier("orders").forceFailover(true));
            page.waitForCondition(
                    () -> !List.of(before).equals(sandbox.sandbox().addresses(name)));
            return sandbox.sandbox().addresses(name).getFirst();
        }
    }

    /** Returns where its report is. */
    private String drill() {
        page.locator(".page-actions .btn-outline-danger").click();
        page.fill("[name=why]", "Are we back within two minutes?");
        page.check("[name=understood]");
        page.locator("form.confirm .btn-danger").click();
        page.waitForURL("**/live/drills/*");
        assertThat(page.locator("#drill .badge-status").first()).containsText("Target kept");
        assertThat(page.locator("#drill")).containsText("The name still answers the old address");
        return page.url();
    }

    /** Returns where the record is seen. */
    private String record(StackPages stack) {
        stack.open("/live");
        page.locator(".live-list a", new Page.LocatorOptions().setHasText("www"))
                .click();
        assertThat(page.locator("#live-now")).containsText("As it should");
        return page.url();
    }
}
