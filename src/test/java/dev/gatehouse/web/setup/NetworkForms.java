package dev.gatehouse.web.setup;

import java.util.Map;
import java.util.stream.Stream;

/** What EC2 would refuse of a network: VPCs, subnets, network ACLs, security groups and tags. */
final class NetworkForms implements BadForms {

    private static final Map<String, String> VPC = BadForm.right("cidr", "10.9.0.0/16");

    private static final Map<String, String> SUBNET =
            BadForm.right("vpc", "@taken", "availabilityZone", "ap-northeast-2c", "cidr", "10.0.1.0/24");

    private static final Map<String, String> LIST = twice(
            BadForm.right("vpc", "@taken"),
            "entries",
            Map.of(
                    "direction", "inbound",
                    "protocol", "tcp",
                    "ports", "22",
                    "cidr", "10.0.0.0/16",
                    "action", "allow"));

    private static final Map<String, String> GROUP = twice(
            BadForm.right("vpc", "@taken", "groupName", "sg", "description", "for tests"),
            "rules",
            Map.of("direction", "inbound", "protocol", "tcp", "ports", "22", "cidr", "203.0.113.0/24"));

    @Override
    public Stream<BadForm> forms() {
        return Stream.of(
                vpc("cidr", "10.0.0/16", "is not an IPv4 block", "IPv4 블록이 아닙니다"),
                vpc("cidr", "10.0.0.5/16", "an address inside a block", "블록 안의 주소입니다"),
                vpc("cidr", "10.0.0.0/8", "a VPC is /16 at the most", "VPC는 최대 /16"),
                vpc("cidr", "10.0.0.0/29", "a VPC is /28 at the least", "VPC는 최소 /28"),
                vpc("cidr", "", "must be filled in", "반드시 입력해야 합니다"),
                vpc("name", "", "Give it a name", "이름을 입력하세요"),
                vpc("name", "taken", "another one called taken", "이름이 taken인 리소스"),
                vpc("name", "x".repeat(300), "300 characters", "300자입니다"),
                vpc("name", "main 🚀", "no emoji", "이모지"),
                tag("aws:team", "x", "tags[0]", "belong to AWS", "AWS가"),
                tag("k".repeat(300), "x", "tags[0]", "this one has 300", "300자입니다"),
                tag("Team", "v".repeat(300), "tags[0]", "this one has 300", "300자입니다"),
                tag("Team", "🚀", "tags[0]", "no emoji", "이모지"),
                tag("Name", "x", "tags[0].key", "field at the top", "맨 위의 이름 항목"),
                subnet("cidr", "10.1.0.0/24", "does not lie inside", "안에 있지 않습니다"),
                subnet("cidr", "10.0.0.0/25", "Two subnets of one VPC", "겹칩니다"),
                subnet("cidr", "10.0.0.0/15", "a subnet is /16 at the most", "최대 /16"),
                subnet("cidr", "10.0.2.0/30", "a subnet is /28 at the least", "최소 /28"),
                subnet(
                        "availabilityZone",
                        "ap-northeast-2z",
                        "no Availability Zone ap-northeast-2z",
                        "ap-northeast-2z"),
                entry("number", "0", "it must be from 1 to 32766", "1부터 32766까지"),
                entry("number", "32767", "own final entry", "AWS의 마지막 항목"),
                entry("number", "", "must be filled in", "반드시 입력해야 합니다"),
                entry("number", "100", "There is an entry 100", "100번 항목이 이미"),
                entry("number", "ten", "is not a whole number", "정수가 아닙니다"),
                entry("ports", "70000", "ports go from 0 to 65535", "0부터 65535까지"),
                entry("ports", "90-80", "goes backwards", "거꾸로"),
                entry("protocol", "tpc", "is not a protocol", "프로토콜이 아닙니다"),
                entry("icmp", "8/0", "does not go with protocol tcp", "프로토콜 tcp에는"),
                entry("protocol", "icmp", "Ports 22 do not go with protocol icmp", "프로토콜 icmp에는")
                        .toldAt("entries[1].ports"),
                entry("cidr", "0.0.0.0", "is not an IPv4 block", "IPv4 블록이 아닙니다"),
                rule("cidr", "203.0.113.0/24", "This rule is there already", "규칙이 이미 있습니다")
                        .toldAt("rules[1]"),
                rule("ports", "22-", "is not a port", "포트가 아닙니다"));
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        ground.save("vpc", "taken", BadForm.right("cidr", "10.0.0.0/16", "dnsSupport", "true"));
        ground.subnet("first", "taken", "10.0.0.0/24", "a");
    }

    /** With two rows that say the same, of which the second will be wrong. */
    private static Map<String, String> twice(Map<String, String> right, String table, Map<String, String> row) {
        row.forEach((column, text) -> {
            right.put(table + "[0]." + column, text);
            right.put(table + "[1]." + column, text);
        });
        return right;
    }

    private static BadForm vpc(String field, String text, String english, String korean) {
        return new BadForm("vpc", VPC, field, text, field, english, korean);
    }

    private static BadForm tag(String key, String value, String at, String english, String korean) {
        return new BadForm("vpc", VPC, "tags[0].key", key, at, english, korean).with("tags[0].value", value);
    }

    private static BadForm subnet(String field, String text, String english, String korean) {
        return new BadForm("subnet", SUBNET, field, text, field, english, korean);
    }

    private static BadForm entry(String field, String text, String english, String korean) {
        String second = "entries[1]." + field;
        return new BadForm("network-acl", LIST, second, text, second, english, korean)
                .with("entries[0].number", "100")
                .with("entries[1].number", field.equals("number") ? text : "200");
    }

    private static BadForm rule(String field, String text, String english, String korean) {
        String second = "rules[1]." + field;
        return new BadForm("security-group", GROUP, second, text, second, english, korean);
    }
}
