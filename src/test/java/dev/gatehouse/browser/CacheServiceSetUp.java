package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Types the network of a one-zone stack with a bastion, an application server and a cache, from the blank wizard on. */
final class CacheServiceSetUp {

    static final String OFFICE = "203.0.113.10/32";
    static final int INBOUND = 0;
    static final int OUTBOUND = 1;

    private final StackPages stack;

    CacheServiceSetUp(StackPages stack) {
        this.stack = stack;
    }

    /** Everything, with what was written down wrongly found and mended. */
    void all() {
        network();
        assertThat(card("subnet", "cache-public")).containsText("Still private");
        assertThat(atTheTopOfTheForm("cache-public")).containsText("Still private");
        assertThat(card("subnet", "cache-private")).not().containsText("Still private");
        publicSide();
        assertThat(atTheTopOfTheForm("cache-public")).not().containsText("Still private");
        assertThat(card("subnet", "cache-public")).not().containsText("Still private");
        PublicListSetUp.in(stack);
        assertThat(card("subnet", "cache-public")).not().containsText("Implicitly");
        assertThat(card("subnet", "cache-private"))
                .containsText("Implicitly on the main route table of cache-vpc, and with its default network ACL");
        groups();
        letsOnlyTheOfficeLogIn();
        PrivateSideSetUp.in(stack);
        assertThat(card("subnet", "cache-private"))
                .containsText("Implicitly with the default network ACL of cache-vpc");
    }

    /** From where people log in is known now, so the list need not let everybody try. */
    private void letsOnlyTheOfficeLogIn() {
        assertThat(card("network-acl", "public-acl")).containsText("people log in only from " + OFFICE);
        ResourceForm list = stack.edit("network-acl", "public-acl");
        list.rows("entries", INBOUND).at(0).fill("cidr", OFFICE);
        list.save();
        assertThat(card("network-acl", "public-acl")).not().containsText("log in");
    }

    private Locator card(String kind, String name) {
        return stack.card(kind, name);
    }

    private Locator atTheTopOfTheForm(String subnet) {
        stack.edit("subnet", subnet);
        return stack.page().locator("#form-summary");
    }

    void network() {
        stack.add("vpc").fill("name", "cache-vpc").fill("cidr", "10.0.0.0/16").save();
        stack.add("subnet")
                .fill("name", "cache-public")
                .choose("vpc", "cache-vpc")
                .choose("availabilityZone", "ap-northeast-2a")
                .fill("cidr", "10.0.0.0/24")
                .check("mapPublicIpOnLaunch")
                .save();
        stack.add("subnet")
                .fill("name", "cache-private")
                .choose("vpc", "cache-vpc")
                .choose("availabilityZone", "ap-northeast-2a")
                .fill("cidr", "10.0.1.0/24")
                .save();
    }

    void publicSide() {
        stack.add("internet-gateway")
                .fill("name", "cache-igw")
                .choose("vpc", "cache-vpc")
                .save();
        route("public-table", "cache-igw", "cache-public");
    }

    private void route(String name, String target, String subnet) {
        ResourceForm table = stack.add("route-table").fill("name", name).choose("vpc", "cache-vpc");
        table.rows("routes", 0).clear().add().fill("destination", "0.0.0.0/0").choose("target", target);
        table.tick("subnets", subnet).save();
    }

    /** The web servers have no group of their own yet, so their subnet stands for them. */
    void groups() {
        ResourceForm bastion = group("bastion");
        inbound(bastion, "22").fill("cidr", OFFICE);
        bastion.save();
        ResourceForm app = group("app");
        inbound(app, "22").say("group").choose("group", "group-bastion");
        inbound(app, "8080").say("group").choose("group", "group-bastion");
        app.save();
        ResourceForm redis = group("redis");
        inbound(redis, "7379").say("group").choose("group", "group-app");
        inbound(redis, "7379").say("group").choose("group", "group-bastion");
        inbound(redis, "7379").fill("cidr", "10.0.1.0/24");
        redis.save();
    }

    ResourceForm group(String name) {
        return stack.add("security-group")
                .fill("name", "group-" + name)
                .choose("vpc", "cache-vpc")
                .fill("groupName", "cache-" + name)
                .fill("description", "the " + name);
    }

    private static ResourceForm.Row inbound(ResourceForm group, String port) {
        return group.rows("rules", INBOUND).add().fill("protocol", "tcp").fill("ports", port);
    }
}
