package dev.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Types the network of web servers in two zones: three tiers, ways out, and what each of them lets pass. */
record HaWebNetworkSetUp(StackPages stack, StackSetUp wizard) {

    private static final String PUBLIC = """
            in  tcp  22          203.0.113.10/32
            in  tcp  80          0.0.0.0/0
            in  tcp  443         %1$s
            in  tcp  1024-65535  0.0.0.0/0
            in  icmp 8/0         %1$s
            in  icmp 0/0         0.0.0.0/0
            out tcp  22          10.16.3.0/24
            out tcp  22          10.16.4.0/24
            out tcp  80          0.0.0.0/0
            out tcp  443         0.0.0.0/0
            out tcp  1024-65535  0.0.0.0/0
            out icmp 8/0         0.0.0.0/0
            out icmp 0/0         %1$s
            """;

    private static final String WEB = """
            in  tcp  22          10.16.1.0/24
            in  tcp  22          10.16.2.0/24
            in  tcp  80          10.16.1.0/24
            in  tcp  80          10.16.2.0/24
            in  tcp  32768-60999 0.0.0.0/0
            in  icmp 0/0         0.0.0.0/0
            out tcp  80          0.0.0.0/0
            out tcp  443         0.0.0.0/0
            out tcp  1024-65535  10.16.1.0/24
            out tcp  1024-65535  10.16.2.0/24
            out tcp  3306        10.16.5.0/24
            out tcp  3306        10.16.6.0/24
            out icmp 8/0         0.0.0.0/0
            """;

    private static final String DATABASE = """
            in  tcp  3306        10.16.3.0/24
            in  tcp  3306        10.16.4.0/24
            out tcp  32768-60999 10.16.3.0/24
            out tcp  32768-60999 10.16.4.0/24
            """;

    void all() {
        subnets();
        waysOut();
        filters();
        groups();
    }

    private void subnets() {
        wizard.vpc("shop", "10.16.0.0/16");
        wizard.publicSubnet("public-a", "ap-northeast-2a", "10.16.1.0/24");
        wizard.publicSubnet("public-c", "ap-northeast-2c", "10.16.2.0/24");
        wizard.privateSubnet("web-a", "ap-northeast-2a", "10.16.3.0/24");
        wizard.privateSubnet("web-c", "ap-northeast-2c", "10.16.4.0/24");
        wizard.privateSubnet("database-a", "ap-northeast-2a", "10.16.5.0/24");
        wizard.privateSubnet("database-c", "ap-northeast-2c", "10.16.6.0/24");
    }

    private void waysOut() {
        assertThat(stack.card("subnet", "public-a")).containsText("Still private");
        wizard.internetGateway("internet");
        wizard.way("public", "internet", "public-a", "public-c");
        assertThat(stack.card("subnet", "public-a")).not().containsText("Still private");
        for (String zone : new String[] {"a", "c"}) {
            wizard.natGateway("nat-" + zone, "public-" + zone);
            wizard.way("web-" + zone, "nat-" + zone, "web-" + zone);
        }
        wizard.noWay("isolated", "database-a", "database-c");
        stack.add("vpc-endpoint")
                .fill("name", "s3")
                .tickOnly("routeTables", "public", "web-a", "web-c")
                .save();
    }

    private void filters() {
        wizard.filter("public-a", "public-a", PUBLIC.formatted("10.16.3.0/24"));
        wizard.filter("public-c", "public-c", PUBLIC.formatted("10.16.4.0/24"));
        wizard.filter("web-a", "web-a", WEB);
        wizard.filter("web-c", "web-c", WEB);
        wizard.filter("database-a", "database-a", DATABASE);
        wizard.filter("database-c", "database-c", DATABASE);
    }

    private void groups() {
        wizard.group("bastion", "Bastions, the only way in by SSH");
        wizard.group("balancer", "The load balancer");
        wizard.group("web", "Web servers");
        wizard.group("files", "Mount targets of the shared files");
        wizard.group("database", "The database");
        wizard.rules("bastion", """
                in  tcp 22   203.0.113.10/32
                out tcp 22   web
                out tcp 80   0.0.0.0/0
                out tcp 443  0.0.0.0/0
                """);
        wizard.rules("balancer", """
                in  tcp 80   0.0.0.0/0
                out tcp 80   web
                """);
        wizard.rules("web", """
                in  tcp  22   bastion
                in  tcp  80   balancer
                out tcp  2049 files
                out tcp  3306 database
                out tcp  80   0.0.0.0/0
                out tcp  443  0.0.0.0/0
                out icmp 8/0  0.0.0.0/0
                """);
        wizard.rules("files", "in tcp 2049 web");
        wizard.rules("database", "in tcp 3306 web");
    }
}
