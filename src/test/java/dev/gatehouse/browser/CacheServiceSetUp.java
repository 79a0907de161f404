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

    /** Everything but the dead entry, which was found and taken out. */
    void all() {
        network();
        assertThat(publicSubnet()).containsText("Still private");
        publicSide();
        assertThat(publicSubnet()).not().containsText("Still private");
        lists();
        groups();
        privateSide();
    }

    private Locator publicSubnet() {
        stack.edit("subnet", "cache-public");
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

    /** As people wrote it down: 101 denies what 100 has let in already. */
    void lists() {
        ResourceForm list = stack.add("network-acl").fill("name", "public-acl").choose("vpc", "cache-vpc");
        list.rows("entries", INBOUND).clear();
        list.rows("entries", OUTBOUND).clear();
        entry(list, INBOUND, "100", "22", "Allow");
        entry(list, INBOUND, "101", "22", "Deny");
        entry(list, INBOUND, "200", "80", "Allow");
        entry(list, INBOUND, "300", "443", "Allow");
        entry(list, OUTBOUND, "100", "1024-65535", "Allow");
        list.tick("subnets", "cache-public");
        ResourceForm.Rows inbound = list.rows("entries", INBOUND);
        assertThat(inbound.at(1).at()).containsText("Entry 101 never takes effect");
        assertThat(inbound.at(1).at()).containsText("100");
        assertThat(inbound.at(0).at()).not().containsText("never takes effect");
        inbound.remove(1);
        assertThat(stack.page().locator("#resource-form")).not().containsText("never takes effect");
        list.save();
    }

    private static void entry(ResourceForm list, int part, String number, String ports, String action) {
        list.rows("entries", part)
                .add()
                .fill("number", number)
                .fill("protocol", "tcp")
                .fill("ports", ports)
                .fill("cidr", "0.0.0.0/0")
                .choose("action", action);
    }

    /** The web servers have no group of their own yet, so their subnet stands for them. */
    void groups() {
        ResourceForm bastion = group("bastion");
        inbound(bastion, "22").fill("cidr", OFFICE);
        bastion.save();
        ResourceForm app = group("app");
        inbound(app, "22").choose("group", "group-bastion");
        inbound(app, "8080").choose("group", "group-bastion");
        app.save();
        ResourceForm redis = group("redis");
        inbound(redis, "7379").choose("group", "group-app");
        inbound(redis, "7379").choose("group", "group-bastion");
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

    void privateSide() {
        stack.add("elastic-ip").fill("name", "cache-nat-ip").save();
        stack.add("nat-gateway")
                .fill("name", "cache-nat")
                .choose("subnet", "cache-public")
                .choose("elasticIp", "cache-nat-ip")
                .save();
        route("private-table", "cache-nat", "cache-private");
        stack.add("vpc-endpoint")
                .fill("name", "cache-s3")
                .choose("vpc", "cache-vpc")
                .choose("service", "Amazon S3")
                .tick("routeTables", "private-table")
                .save();
    }
}
