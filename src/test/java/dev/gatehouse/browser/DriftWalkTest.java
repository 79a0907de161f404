package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
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
import org.springframework.jdbc.core.JdbcTemplate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Somebody opens a port in AWS itself; the page tells it, and it is put back, ignored and accepted. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(600)
class DriftWalkTest {

    private static final String REGION = "eu-central-1";

    private final Browsing browsing;
    private final Page page;

    DriftWalkTest(Browsing browsing) {
        this.browsing = browsing;
        this.page = browsing.window(Locale.ENGLISH);
    }

    @Test
    void isToldAndAnswered() {
        StackPages stack = StackPages.create(page, "drifting", REGION);
        Map<String, String> pages = new LinkedHashMap<>();
        build(stack);
        stack.open("/drift");
        assertThat(page.locator("#drift")).containsText("Nothing was changed outside");

        changeOutside();
        page.locator(".page-actions button").click();
        assertThat(page.locator(".drift-line")).hasCount(3);
        assertThat(page.locator(".drift-line").first()).containsText("Open to the internet");
        assertThat(page.locator(".tab-count")).containsText("3");
        pages.put("drift-open", page.url());

        page.locator(".drift-line input").nth(1).uncheck();
        page.locator(".drift-line input").nth(2).uncheck();
        page.locator(".drift-answers button[formaction$='/ignore']").click();
        pages.put("drift-ignore", page.url());
        page.locator("form.confirm .btn-primary").click();
        assertThat(page.locator("#drift")).containsText("Ignored for now");
        page.locator(".drift-answers button[formaction$='/accept']").click();
        pages.put("drift-accept", page.url());
        stack.open("/drift");
        page.locator(".drift-answers .btn-primary").press("Enter");
        pages.put("drift-revert", page.url());
        assertThat(page.locator("form.approve")).containsText("Put back: Change 1");

        assertThat(new Tour(browsing).of(pages)).isEmpty();
        page.locator("form.approve .btn-primary").click();
        page.waitForURL("**/runs/*");
        stack.open("/drift");
        assertThat(page.locator(".drift-answers")).hasCount(0);
    }

    private void build(StackPages pages) {
        String id = pages.url().replaceAll(".*/", "");
        Stack stack =
                browsing.panel().part(Stacks.class).find(UUID.fromString(id)).orElseThrow();
        Workbench bench = browsing.panel().part(Workbench.class);
        Ref<VpcSpec> vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        bench.add(stack, new SubnetSpec(vpc, REGION + "a", Cidr.parse("10.0.0.0/24"), false, Tags.named("a")));
        bench.add(stack, new SecurityGroupSpec(vpc, false, "web", "Web servers", List.of(), Tags.named("web")));
        pages.plan().approve("A network to change").awaitSuccess();
        // For a minute after a run what AWS says may be from before it, and no drift is looked for.
        browsing.panel()
                .part(JdbcTemplate.class)
                .update("update run set started_at = dateadd(minute, -10, started_at), "
                        + "finished_at = dateadd(minute, -10, finished_at)");
    }

    private void changeOutside() {
        try (Ec2Client ec2 = Ec2Client.builder()
                .endpointOverride(browsing.panel().aws())
                .region(Region.of(REGION))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("123456789012", "any")))
                .build()) {
            String group = ec2.describeSecurityGroups(
                            ask -> ask.filters(filter -> filter.name("tag:Name").values("web")))
                    .securityGroups()
                    .getFirst()
                    .groupId();
            String subnet = ec2.describeSubnets(
                            ask -> ask.filters(filter -> filter.name("tag:Name").values("a")))
                    .subnets()
                    .getFirst()
                    .subnetId();
            ec2.authorizeSecurityGroupIngress(rule -> rule.groupId(group)
                    .ipPermissions(permission -> permission
                            .ipProtocol("tcp")
                            .fromPort(22)
                            .toPort(22)
                            .ipRanges(range -> range.cidrIp("0.0.0.0/0").description("for a moment"))));
            ec2.modifySubnetAttribute(
                    change -> change.subnetId(subnet).mapPublicIpOnLaunch(value -> value.value(true)));
            ec2.createTags(
                    tags -> tags.resources(group).tags(tag -> tag.key("Owner").value("carla")));
        }
    }
}
