package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Types a public API and its CI server in two zones with a private database, as written down, mistakes included. */
record ApiAndCiSetUp(StackPages stack, StackSetUp wizard) {

    private static final String VPN = "203.0.113.10/32";

    void all() {
        subnets();
        wizard.internetGateway("internet");
        wizard.way("public", "internet", "public-a", "public-c");
        wizard.noWay("private", "private-a", "private-c");
        groups();
        server("api", "public-a");
        server("ci", "public-c");
        database();
    }

    /** The second one was written down with the block of the first. */
    private void subnets() {
        wizard.vpc("office", "10.30.0.0/16");
        wizard.publicSubnet("public-a", "ap-northeast-2a", "10.30.1.0/24");
        ResourceForm twin = wizard.newSubnet("public-c", "ap-northeast-2c", "10.30.1.0/24");
        assertThat(twin.saidAt("cidr")).containsText("public-a");
        twin.fill("cidr", "10.30.2.0/24").check("mapPublicIpOnLaunch").save();
        wizard.privateSubnet("private-a", "ap-northeast-2a", "10.30.101.0/24");
        wizard.privateSubnet("private-c", "ap-northeast-2c", "10.30.102.0/24");
    }

    private void groups() {
        wizard.group("api", "API servers");
        wizard.group("ci", "The CI server");
        wizard.group("database", "The database");
        wizard.rules("api", """
                in  tcp 80   0.0.0.0/0
                in  tcp 443  0.0.0.0/0
                in  tcp 22   %s
                in  tcp 22   ci
                out tcp 3306 database
                out tcp 443  0.0.0.0/0
                """.formatted(VPN));
        wizard.rules("ci", """
                in  tcp 22   %1$s
                in  tcp 8080 %1$s
                out tcp 22   api
                out tcp 443  0.0.0.0/0
                """.formatted(VPN));
        wizard.rules("database", "in tcp 3306 api");
    }

    private void server(String name, String subnet) {
        stack.add("instance")
                .fill("name", name)
                .choose("subnet", subnet)
                .tickOnly("securityGroups", name)
                .save();
    }

    private void database() {
        stack.add("db-subnet-group")
                .fill("name", "database")
                .tickOnly("subnets", "private-a", "private-c")
                .save();
        stack.add("db-instance")
                .fill("name", "builds")
                .fill("identifier", "builds")
                .choose("subnetGroup", "database")
                .tickOnly("securityGroups", "database")
                .choose("finalSnapshot", "Keep nothing")
                .save();
    }
}
