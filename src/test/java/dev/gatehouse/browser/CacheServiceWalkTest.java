package dev.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    CacheServiceWalkTest(Browsing browsing) {
        this.browsing = browsing;
        this.page = browsing.window(Locale.ENGLISH);
        this.aws = new AwsCli(browsing.panel().aws());
    }

    @Test
    void livesFromTheBlankWizardUntilTheAccountIsAsBefore() throws Exception {
        Account before = Account.seenBy(aws);
        StackPages stack = StackPages.create(page, NAME, "ap-northeast-2");
        CacheServiceSetUp setUp = new CacheServiceSetUp(stack);

        setUp.all();
        nothingIsLeftUnsaved(stack);
        build(stack);
        awsHasWhatWasTyped();
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
        PlaywrightAssertions.assertThat(page.locator("#steps .step")).hasCount(9);
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

    private void awsHasWhatWasTyped() throws IOException, InterruptedException {
        JsonNode vpc = named("describe-vpcs", "Vpcs", "cache-vpc");
        assertThat(vpc.path("CidrBlock").asString()).isEqualTo("10.0.0.0/16");
        JsonNode publicSubnet = named("describe-subnets", "Subnets", "cache-public");
        assertThat(publicSubnet.path("CidrBlock").asString()).isEqualTo("10.0.0.0/24");
        assertThat(publicSubnet.path("MapPublicIpOnLaunch").asBoolean()).isTrue();

        JsonNode list = named("describe-network-acls", "NetworkAcls", "public-acl");
        assertThat(entries(list))
                .containsExactlyInAnyOrder(
                        "in 100 allow 22-22",
                        "in 200 allow 80-80",
                        "in 300 allow 443-443",
                        "in 32767 deny -",
                        "out 100 allow 1024-65535",
                        "out 32767 deny -");
        assertThat(AwsCli.texts(list.path("Associations"), "SubnetId"))
                .containsExactly(publicSubnet.path("SubnetId").asString());

        JsonNode bastion = named("describe-security-groups", "SecurityGroups", "group-bastion");
        JsonNode app = named("describe-security-groups", "SecurityGroups", "group-app");
        JsonNode redis = named("describe-security-groups", "SecurityGroups", "group-redis");
        assertThat(inbound(bastion)).containsExactly("22 " + CacheServiceSetUp.OFFICE);
        assertThat(inbound(app)).containsExactlyInAnyOrder("22 " + id(bastion), "8080 " + id(bastion));
        assertThat(inbound(redis))
                .containsExactlyInAnyOrder("7379 " + id(bastion), "7379 " + id(app), "7379 10.0.1.0/24");

        JsonNode nat = named("describe-nat-gateways", "NatGateways", "cache-nat");
        assertThat(nat.path("State").asString()).isEqualTo("available");
        assertThat(nat.path("SubnetId")).isEqualTo(publicSubnet.path("SubnetId"));
        JsonNode privateTable = named("describe-route-tables", "RouteTables", "private-table");
        assertThat(AwsCli.texts(privateTable.path("Routes"), "NatGatewayId"))
                .contains(nat.path("NatGatewayId").asString());
        assertThat(AwsCli.texts(privateTable.path("Routes"), "DestinationPrefixListId"))
                .anyMatch(prefixList -> prefixList.startsWith("pl-"));
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
        redis.rows("rules", CacheServiceSetUp.INBOUND).at(2).fill("cidr", "").choose("group", "group-web");
        redis.save();
        RunPage run = stack.plan().approve("The web servers have a group now").awaitSuccess();
        assertThat(run.changes())
                .filteredOn(call -> call.endsWith("Ingress"))
                .containsExactlyInAnyOrder("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress");
        String runUrl = page.url();
        nothingIsLeftToDo(stack);

        JsonNode web = named("describe-security-groups", "SecurityGroups", "group-web");
        assertThat(inbound(named("describe-security-groups", "SecurityGroups", "group-redis")))
                .hasSize(3)
                .contains("7379 " + id(web))
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

        JsonNode moved = named("describe-subnets", "Subnets", "cache-public");
        assertThat(moved.path("CidrBlock").asString()).isEqualTo("10.0.2.0/24");
        assertThat(AwsCli.texts(
                        named("describe-network-acls", "NetworkAcls", "public-acl")
                                .path("Associations"),
                        "SubnetId"))
                .containsExactly(moved.path("SubnetId").asString());
    }

    private void tearsDown(StackPages stack) {
        stack.tearDown(NAME).awaitSuccess();
        stack.open("/teardown");
        page.fill("#confirmation", NAME);
        page.locator("form.confirm .btn-danger").click();
        page.waitForURL("**/stacks");
        PlaywrightAssertions.assertThat(page.locator("main a[href='" + stack.url() + "']"))
                .hasCount(0);
    }

    private JsonNode named(String operation, String list, String name) throws IOException, InterruptedException {
        String option = operation.equals("describe-nat-gateways") ? "--filter" : "--filters";
        JsonNode found =
                aws.ec2(operation, option, "Name=tag:Name,Values=" + name).path(list);
        assertThat(found).as("%s called %s", list, name).hasSize(1);
        return found.get(0);
    }

    private static String id(JsonNode group) {
        return group.path("GroupId").asString();
    }

    private static List<String> entries(JsonNode list) {
        return list.path("Entries")
                .valueStream()
                .map(entry -> (entry.path("Egress").asBoolean() ? "out " : "in ")
                        + entry.path("RuleNumber").asInt() + " "
                        + entry.path("RuleAction").asString() + " " + range(entry.path("PortRange")))
                .toList();
    }

    private static String range(JsonNode ports) {
        return ports.isMissingNode()
                ? "-"
                : ports.path("From").asInt() + "-" + ports.path("To").asInt();
    }

    /** A port and who may use it, by block or by group. */
    private static List<String> inbound(JsonNode group) {
        return group.path("IpPermissions")
                .valueStream()
                .flatMap(permission -> Stream.concat(
                                permission
                                        .path("IpRanges")
                                        .valueStream()
                                        .map(range -> range.path("CidrIp").asString()),
                                permission
                                        .path("UserIdGroupPairs")
                                        .valueStream()
                                        .map(CacheServiceWalkTest::id))
                        .map(who -> permission.path("FromPort").asInt() + " " + who))
                .toList();
    }
}
