package dev.gatehouse.kinds.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecurityGroupFindingsTest {

    private static final Rule EVERYTHING_OUT = from("all", null, "0.0.0.0/0", Direction.OUTBOUND);

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc = stack.add("network", vpc("10.0.0.0/16"));

    @Test
    void aGroupForWebTrafficIsFine() {
        assertThat(about(
                        in("tcp", "443", "0.0.0.0/0"),
                        in("tcp", "22", "203.0.113.7/32"),
                        in("icmp", null, "10.0.0.0/8")))
                .isEmpty();
    }

    @Test
    void refusesNamesThatAwsRefuses() {
        assertThat(named("sg-web")).containsExactly("error security-group.name-like-id groupName");
        assertThat(named("Default")).containsExactly("error security-group.name-reserved groupName");
        assertThat(named("x".repeat(256))).containsExactly("error security-group.text-too-long groupName");
        assertThat(named("x".repeat(255))).isEmpty();
        assertThat(named("web🚀")).containsExactly("error security-group.text-characters groupName");
        assertThat(named("web (a)_1.2:/#,@[]+=&;{}!$*")).isEmpty();
    }

    @Test
    void tellsWhichCharactersAwsRefuses() {
        assertThat(stack.arguments(group("a웹b서", "web", EVERYTHING_OUT), "security-group.text-characters"))
                .startsWith("웹 서");
    }

    @Test
    void refusesADescriptionThatAwsRefuses() {
        assertThat(stack.findings(group("web", " ", EVERYTHING_OUT)))
                .containsExactly("error security-group.text-missing description");
        assertThat(stack.findings(group("web", "웹 서버", EVERYTHING_OUT)))
                .containsExactly("error security-group.text-characters description");
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        stack.add("first", group("Web", "web", EVERYTHING_OUT));
        assertThat(named("web")).containsExactly("error security-group.name-taken groupName");
        Ref<VpcSpec> other = stack.add("other", vpc("10.1.0.0/16"));
        assertThat(stack.findings(
                        new SecurityGroupSpec(other, false, "web", "web", List.of(EVERYTHING_OUT), Tags.NONE)))
                .isEmpty();
    }

    @Test
    void theDefaultGroupIsCalledAsAwsCallsIt() {
        assertThat(stack.findings(byDefault("default", "default VPC security group")))
                .isEmpty();
        assertThat(stack.findings(byDefault("web", "mine")))
                .containsExactly(
                        "error security-group.default-name groupName",
                        "error security-group.default-description description");
    }

    @Test
    void aVpcHasOneDefaultGroup() {
        stack.add("default", byDefault("default", "default VPC security group"));
        assertThat(stack.findings(byDefault("default", "default VPC security group")))
                .containsExactly("error security-group.second-default defaultGroup");
    }

    @Test
    void refusesTheSameRuleTwiceWhateverIsWrittenToIt() {
        Rule office = described(in("tcp", "22", "203.0.113.0/24"), "office");
        assertThat(about(office, described(office, "again")))
                .containsExactly("error security-group.duplicate-rule rules[1]");
        assertThat(about(office, office)).containsExactly("error security-group.duplicate-rule rules[1]");
    }

    @Test
    void tellsOfRulesThatAddNothing() {
        assertThat(about(in("tcp", "80", "10.1.0.0/16"), in("tcp", "1-1000", "10.0.0.0/8")))
                .contains("info security-group.covered rules[1]");
        assertThat(about(in("tcp", "80", "10.1.0.0/16"), in("udp", "1-1000", "10.0.0.0/8")))
                .isEmpty();
    }

    @Test
    void refusesPortsAndTypesThatDoNotGoWithTheProtocol() {
        assertThat(about(in("icmp", "22", "10.0.0.0/8")))
                .containsExactly("error security-group.ports-without-protocol rules[0].ports");
        Rule typed = new Rule(
                Direction.INBOUND,
                Protocol.TCP,
                PortRange.of(80),
                IcmpType.parse("8/0"),
                Cidr.parse("10.0.0.0/8"),
                null,
                false,
                null,
                null);
        assertThat(about(typed)).containsExactly("error security-group.icmp-without-protocol rules[0].icmp");
        assertThat(about(in("icmpv6", null, "10.0.0.0/8")))
                .containsExactly("error security-group.icmpv6 rules[0].protocol");
    }

    @Test
    void aRuleHasExactlyOneOtherSide() {
        assertThat(about(in("tcp", "80", null))).containsExactly("error security-group.no-peer rules[0].cidr");
        Rule two = new Rule(
                Direction.INBOUND,
                Protocol.TCP,
                PortRange.of(80),
                null,
                Cidr.parse("10.0.0.0/8"),
                null,
                true,
                null,
                null);
        assertThat(about(two)).containsExactly("error security-group.several-peers rules[0].cidr");
    }

    @Test
    void refusesWhatIsNoPrefixList() {
        assertThat(about(listed("pl-78a54011"))).isEmpty();
        assertThat(about(listed("s3")))
                .containsExactly("error security-group.prefix-list-malformed rules[0].prefixList");
    }

    @Test
    void refusesAGroupOfAnotherVpc() {
        Ref<VpcSpec> other = stack.add("other", vpc("10.1.0.0/16"));
        Ref<SecurityGroupSpec> theirs =
                stack.add("theirs", new SecurityGroupSpec(other, false, "x", "x", List.of(), Tags.NONE));
        Ref<SecurityGroupSpec> ours =
                stack.add("ours", new SecurityGroupSpec(vpc, false, "y", "y", List.of(), Tags.NONE));
        assertThat(about(referring(theirs))).containsExactly("error security-group.group-of-other-vpc rules[0].group");
        assertThat(about(referring(ours))).isEmpty();
    }

    @Test
    void refusesADescriptionOfARuleThatAwsRefuses() {
        assertThat(about(described(in("tcp", "22", "203.0.113.0/24"), "사무실")))
                .containsExactly("error security-group.text-characters rules[0].description");
    }

    @Test
    void warnsOfManagementPortsThatAreOpenToAll() {
        assertThat(about(in("tcp", "22", "0.0.0.0/0")))
                .containsExactly("warning security-group.management-open rules[0].cidr");
        assertThat(about(in("tcp", null, "0.0.0.0/0")))
                .containsExactly("warning security-group.management-open rules[0].cidr");
        assertThat(about(in("all", null, "0.0.0.0/0")))
                .containsExactly("warning security-group.open-to-all rules[0].cidr");
        assertThat(about(in("udp", "22", "0.0.0.0/0"))).isEmpty();
    }

    @Test
    void warnsOfSshFromAWholeSubnet() {
        stack.add("web-a", new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.1.0/24"), false, Tags.NONE));
        assertThat(about(in("tcp", "22", "10.0.1.0/24")))
                .containsExactly("warning security-group.management-from-subnet rules[0].cidr");
        assertThat(about(in("tcp", "7379", "10.0.0.0/16")))
                .containsExactly("info security-group.whole-subnet rules[0].cidr");
        assertThat(about(in("tcp", "22", "10.0.1.7/32"))).isEmpty();
    }

    @Test
    void warnsOfADatabaseThatIsOpenToARange() {
        assertThat(about(in("tcp", "3306", "10.30.0.0/16")))
                .containsExactly("warning security-group.database-from-range rules[0].cidr");
        assertThat(stack.arguments(
                        group("db", "db", in("tcp", "5432-5439", "172.16.0.0/12")),
                        "security-group.database-from-range"))
                .containsExactly("5432, 5439", "172.16.0.0/12");
        assertThat(about(in("tcp", "3306", "10.30.1.7/32"))).isEmpty();
        assertThat(about(in("tcp", "3306", "203.0.113.0/24"))).isEmpty();
        assertThat(about(in("udp", "3306", "10.30.0.0/16"))).isEmpty();
    }

    @Test
    void aWholeSubnetIsSaidOnceOfADatabase() {
        stack.add("web-a", new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.1.0/24"), false, Tags.NONE));
        assertThat(about(in("tcp", "3306", "10.0.1.0/24")))
                .containsExactly("warning security-group.database-from-range rules[0].cidr");
    }

    @Test
    void warnsOfADatabaseThatIsOpenToAll() {
        assertThat(about(in("tcp", "3306", "0.0.0.0/0")))
                .containsExactly("warning security-group.database-open rules[0].cidr");
        assertThat(about(in("tcp", "22-3306", "0.0.0.0/0")))
                .containsExactly(
                        "warning security-group.management-open rules[0].cidr",
                        "warning security-group.database-open rules[0].cidr");
    }

    @Test
    void tellsThatHostsWithoutOutboundRulesOnlyAnswer() {
        assertThat(stack.findings(group("web", "web", in("tcp", "443", "0.0.0.0/0"))))
                .containsExactly("info security-group.only-answers rules");
    }

    @Test
    void warnsAtTheQuotaOfADirection() {
        Rule[] sixty = IntStream.rangeClosed(1, 60)
                .mapToObj(port -> in("udp", String.valueOf(port), "10.0.0.0/8"))
                .toArray(Rule[]::new);
        assertThat(about(sixty)).containsExactly("warning security-group.quota-inbound rules");
        assertThat(about(List.of(sixty).subList(0, 59).toArray(Rule[]::new))).isEmpty();
    }

    private List<String> about(Rule... rules) {
        List<Rule> all = new ArrayList<>(List.of(rules));
        all.add(EVERYTHING_OUT);
        return stack.findings(group("web", "web", all.toArray(Rule[]::new)));
    }

    private List<String> named(String name) {
        return stack.findings(group(name, "web", EVERYTHING_OUT));
    }

    private SecurityGroupSpec group(String name, String description, Rule... rules) {
        return new SecurityGroupSpec(vpc, false, name, description, List.of(rules), Tags.NONE);
    }

    private SecurityGroupSpec byDefault(String name, String description) {
        return new SecurityGroupSpec(vpc, true, name, description, List.of(EVERYTHING_OUT), Tags.NONE);
    }

    private static VpcSpec vpc(String block) {
        return new VpcSpec(Cidr.parse(block), true, true, Tags.NONE);
    }

    private static Rule in(String protocol, @Nullable String ports, @Nullable String cidr) {
        return from(protocol, ports, cidr, Direction.INBOUND);
    }

    private static Rule from(String protocol, @Nullable String ports, @Nullable String cidr, Direction direction) {
        return new Rule(
                direction,
                Protocol.parse(protocol),
                ports == null ? null : PortRange.parse(ports),
                null,
                cidr == null ? null : Cidr.parse(cidr),
                null,
                false,
                null,
                null);
    }

    private static Rule listed(String prefixList) {
        return new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(443), null, null, null, false, prefixList, null);
    }

    private static Rule referring(Ref<SecurityGroupSpec> group) {
        return new Rule(Direction.INBOUND, Protocol.TCP, PortRange.of(443), null, null, group, false, null, null);
    }

    private static Rule described(Rule rule, String text) {
        return new Rule(
                rule.direction(),
                rule.protocol(),
                rule.ports(),
                rule.icmp(),
                rule.cidr(),
                rule.group(),
                rule.self(),
                rule.prefixList(),
                text);
    }
}
