package dev.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A whole life of a network in the browser, read back by AWS CLI: typed, planned, applied, changed, torn down. */
@Tag("browser")
@ExtendWith(InBrowser.class)
@Timeout(600)
class CacheServiceWalkTest {

    private static final String NAME = "cache-service";

    private final Page page;
    private final Browsing browsing;
    private final AwsCli aws;
    private final CacheServiceInAws inAws;

    CacheServiceWalkTest(Browsing browsing) {
        this.browsing = browsing;
        this.page = browsing.window(Locale.ENGLISH);
        this.aws = new AwsCli(browsing.panel().aws());
        this.inAws = new CacheServiceInAws(aws);
    }

    @Test
    void livesFromTheBlankWizardUntilTheAccountIsAsBefore() throws Exception {
        Account before = Account.seenBy(aws);
        StackPages stack = StackPages.create(page, NAME, "ap-northeast-2");
        CacheServiceSetUp setUp = new CacheServiceSetUp(stack);

        setUp.all();
        nothingIsLeftUnsaved(stack);
        build(stack);
        inAws.hasWhatWasTyped();
        pagesShowWhatAwsAdds(stack);
        insertsOneEntry(stack);
        List<String> serious = replacesOneRuleByAReference(stack, setUp);
        movesThePublicSubnet(stack);
        tearsDown(stack);

        assertThat(Account.seenBy(aws)).isEqualTo(before);
        assertThat(serious).isEmpty();
    }

    /** A check that was still to come when a form was saved must not bring it back as a draft. */
    private void nothingIsLeftUnsaved(StackPages stack) {
        stack.open("/set-up");
        PlaywrightAssertions.assertThat(page.locator("#steps .step").first()).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#steps")).not().containsText("Draft");
    }

    private void build(StackPages stack) {
        PlanPage plan = stack.plan();
        assertThat(plan.count("CREATE")).isEqualTo(13);
        PlaywrightAssertions.assertThat(page.locator(".plan-cost")).containsText("$");
        plan.approve("The first network of the service").awaitSuccess();
        nothingIsLeftToDo(stack);
    }

    private void nothingIsLeftToDo(StackPages stack) {
        PlaywrightAssertions.assertThat(stack.plan().at()).containsText("Nothing to do");
    }

    /** What AWS made by itself is shown as its own, and nobody is told that somebody else changed something. */
    private void pagesShowWhatAwsAdds(StackPages stack) {
        Locator vpc = stack.resource("vpc", "cache-vpc");
        PlaywrightAssertions.assertThat(vpc).containsText("10.0.255.255");
        PlaywrightAssertions.assertThat(vpc.locator("[aria-labelledby=made-with]"))
                .containsText(Pattern.compile(
                        "Main route table.*Default network ACL.*Default security group", Pattern.DOTALL));
        Locator table = stack.resource("route-table", "public-table");
        PlaywrightAssertions.assertThat(table).containsText("10.0.0.0/16 → local");
        PlaywrightAssertions.assertThat(table).containsText("cache-igw");
        table = stack.resource("route-table", "private-table");
        PlaywrightAssertions.assertThat(table).containsText("What AWS says besides");
        PlaywrightAssertions.assertThat(table.locator("[aria-labelledby=attributes]"))
                .containsText(Pattern.compile("pl-[0-9a-f]+ → vpce-"));
        PlaywrightAssertions.assertThat(table).not().containsText("Changed outside");
        PlaywrightAssertions.assertThat(stack.resource("vpc-endpoint", "cache-s3"))
                .containsText("It belongs to route tables, not to subnets");
    }

    private void insertsOneEntry(StackPages stack) {
        ResourceForm list = stack.edit("network-acl", "public-acl");
        list.rows("entries", CacheServiceSetUp.INBOUND)
                .insertAbove(1)
                .fill("protocol", "tcp")
                .fill("ports", "8443")
                .fill("cidr", CacheServiceSetUp.OFFICE)
                .choose("action", "Allow");
        list.fill("_why", "The console of the monitoring");
        list.save();

        PlanPage plan = stack.plan();
        assertThat(plan.names("UPDATE")).containsExactly("public-acl");
        RunPage run = plan.approve("Monitoring").awaitSuccess();
        assertThat(run.changes()).containsExactly("CreateNetworkAclEntry");
        nothingIsLeftToDo(stack);

        stack.open("/history");
        PlaywrightAssertions.assertThat(page.locator("ol.entries")).containsText("The console of the monitoring");
        PlaywrightAssertions.assertThat(page.locator("ol.entries .entry-who").first())
                .containsText(Browsing.ADMINISTRATOR);
    }

    private List<String> replacesOneRuleByAReference(StackPages stack, CacheServiceSetUp setUp) throws Exception {
        setUp.group("web").save();
        ResourceForm redis = stack.edit("security-group", "group-redis");
        redis.rows("rules", CacheServiceSetUp.INBOUND).at(2).say("group").choose("group", "group-web");
        redis.save();
        RunPage run = stack.plan().approve("The web servers have a group now").awaitSuccess();
        assertThat(run.changes())
                .filteredOn(call -> call.endsWith("Ingress"))
                .containsExactlyInAnyOrder("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress");
        String runUrl = page.url();
        nothingIsLeftToDo(stack);

        JsonNode web = inAws.named("describe-security-groups", "SecurityGroups", "group-web");
        assertThat(CacheServiceInAws.inbound(inAws.named("describe-security-groups", "SecurityGroups", "group-redis")))
                .hasSize(3)
                .contains("7379 " + CacheServiceInAws.id(web))
                .doesNotContain("7379 10.0.1.0/24");
        return look(stack, runUrl);
    }

    /** The pages as people see them, while there is something to see: one change is not applied. */
    private List<String> look(StackPages stack, String run) {
        stack.edit("subnet", "cache-public").fill("cidr", "10.0.2.0/24").save();
        stack.edit("network-acl", "public-acl");
        String form = page.url();
        stack.open("/set-up/nat-gateway");
        String resource = page.locator("article.resource h2 a").first().getAttribute("href");
        return new Tour(browsing).of(stack, form, resource, run);
    }

    private void movesThePublicSubnet(StackPages stack) throws Exception {
        PlanPage plan = stack.plan();
        assertThat(plan.names("REPLACE")).containsExactlyInAnyOrder("cache-public", "cache-nat");
        assertThat(plan.names("UPDATE")).contains("private-table", "public-table", "public-acl");
        assertThat(plan.names("CREATE")).isEmpty();
        PlaywrightAssertions.assertThat(page.locator(".losses")).containsText("cache-nat");
        plan.approve("The old block is needed elsewhere").awaitSuccess();
        nothingIsLeftToDo(stack);

        JsonNode moved = inAws.named("describe-subnets", "Subnets", "cache-public");
        assertThat(moved.path("CidrBlock").asString()).isEqualTo("10.0.2.0/24");
        assertThat(AwsCli.texts(
                        inAws.named("describe-network-acls", "NetworkAcls", "public-acl")
                                .path("Associations"),
                        "SubnetId"))
                .containsExactly(moved.path("SubnetId").asString());
    }

    private void tearsDown(StackPages stack) {
        stack.tearDown(NAME).awaitSuccess();
        stack.remove(NAME);
        PlaywrightAssertions.assertThat(page.locator("main a[href='" + stack.url() + "']"))
                .hasCount(0);
    }
}
