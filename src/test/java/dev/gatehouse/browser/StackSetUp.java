package dev.gatehouse.browser;

import java.util.List;

/** Types what every network begins with, step by step; what the forms propose is left as it is. */
record StackSetUp(StackPages stack) {

    private static final List<String> DIRECTIONS = List.of("in", "out");

    void vpc(String name, String cidr) {
        stack.add("vpc").fill("name", name).fill("cidr", cidr).save();
    }

    /** One whose instances get a public address. */
    void publicSubnet(String name, String zone, String cidr) {
        newSubnet(name, zone, cidr).check("mapPublicIpOnLaunch").save();
    }

    void privateSubnet(String name, String zone, String cidr) {
        newSubnet(name, zone, cidr).save();
    }

    ResourceForm newSubnet(String name, String zone, String cidr) {
        return stack.add("subnet")
                .fill("name", name)
                .choose("availabilityZone", zone)
                .fill("cidr", cidr);
    }

    void internetGateway(String name) {
        stack.add("internet-gateway").fill("name", name).save();
    }

    /** With an Elastic IP, and in a public subnet. */
    void natGateway(String name, String subnet) {
        stack.add("elastic-ip").fill("name", name + "-ip").save();
        stack.add("nat-gateway")
                .fill("name", name)
                .choose("subnet", subnet)
                .choose("elasticIp", name + "-ip")
                .save();
    }

    /** A route table that leads out by a gateway. */
    void way(String name, String gateway, String... subnets) {
        ResourceForm table = stack.add("route-table").fill("name", name);
        table.rows("routes", 0).clear().add().fill("destination", "0.0.0.0/0").choose("target", gateway);
        table.tickOnly("subnets", subnets).save();
    }

    /** A route table that leads nowhere outside of the VPC. */
    void noWay(String name, String... subnets) {
        ResourceForm table = stack.add("route-table").fill("name", name);
        table.rows("routes", 0).clear();
        table.tickOnly("subnets", subnets).save();
    }

    /**
     * A network ACL that lets pass what its lines say and nothing else.
     *
     * @param lines each of a direction, a protocol, ports (or type and code) and a block; numbered in their order
     */
    void filter(String name, String subnet, String lines) {
        ResourceForm list = stack.add("network-acl").fill("name", name);
        for (String direction : DIRECTIONS) {
            ResourceForm.Rows entries =
                    list.rows("entries", DIRECTIONS.indexOf(direction)).clear();
            for (String[] words : words(lines, direction)) {
                entries.add()
                        .fill("number", String.valueOf(100 * entries.all().count()))
                        .fill("protocol", words[1])
                        .fill(words[1].equals("icmp") ? "icmp" : "ports", words[2])
                        .fill("cidr", words[3])
                        .choose("action", "Allow");
            }
        }
        list.tickOnly("subnets", subnet).save();
    }

    /** A security group without rules: groups name each other, so all are there before the first rule. */
    void group(String name, String description) {
        ResourceForm group = stack.add("security-group")
                .fill("name", name)
                .fill("groupName", name)
                .fill("description", description);
        group.rows("rules", CacheServiceSetUp.INBOUND).clear();
        group.rows("rules", CacheServiceSetUp.OUTBOUND).clear();
        group.save();
    }

    /** @param lines each of a direction, a protocol, ports (or type and code), and a block or another group */
    void rules(String group, String lines) {
        ResourceForm form = stack.edit("security-group", group);
        for (String direction : DIRECTIONS) {
            ResourceForm.Rows rules = form.rows("rules", DIRECTIONS.indexOf(direction));
            for (String[] words : words(lines, direction)) {
                ResourceForm.Row rule = rules.add()
                        .fill("protocol", words[1])
                        .fill(words[1].equals("icmp") ? "icmp" : "ports", words[2]);
                if (words[3].contains("/")) {
                    rule.fill("cidr", words[3]);
                } else {
                    rule.say("group").choose("group", words[3]);
                }
            }
        }
        form.save();
    }

    private static List<String[]> words(String lines, String direction) {
        return lines.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words[0].equals(direction))
                .toList();
    }
}
