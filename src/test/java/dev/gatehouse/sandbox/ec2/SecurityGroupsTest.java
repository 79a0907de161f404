package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleDescription;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleUpdate;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

class SecurityGroupsTest {

    private final Network network = new Network(Account.instant());
    private String vpc;
    private String web;

    @BeforeEach
    void makeAGroup() {
        vpc = network.vpc();
        web = network.group(vpc, "web");
    }

    @Test
    void letNothingInAndEverythingOutAtFirst() {
        assertThat(rules(web)).containsExactly("out -1 -1--1 0.0.0.0/0");
        assertThat(show(web).ipPermissions()).isEmpty();
        assertThat(show(web).ipPermissionsEgress())
                .extracting(IpPermission::ipProtocol, IpPermission::fromPort)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("-1", null));
    }

    @Test
    void ofEachVpcIncludeADefaultThatTrustsItself() {
        String group = network.defaultGroup(vpc);
        assertThat(rules(group)).containsExactly("in -1 -1--1 " + group, "out -1 -1--1 0.0.0.0/0");
    }

    @Test
    void keepRulesInTheirCanonicalForm() {
        authorize(Network.tcp(80, 80, "100.68.0.18/18"));
        authorize(IpPermission.builder()
                .ipProtocol("6")
                .fromPort(443)
                .toPort(443)
                .ipv6Ranges(Ipv6Range.builder().cidrIpv6("2001:DB8:0:0:1::5/64").build())
                .build());
        authorize(IpPermission.builder()
                .ipProtocol("50")
                .fromPort(7)
                .toPort(9)
                .ipRanges(Network.range("10.0.0.0/8"))
                .build());
        assertThat(rules(web))
                .contains("in tcp 80-80 100.68.0.0/18", "in tcp 443-443 2001:db8::/64", "in 50 -1--1 10.0.0.0/8");
    }

    @Test
    void takeAnEmptyOwnerOfAnotherGroupForTheirOwn() {
        String app = network.group(vpc, "app");
        authorize(IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(80)
                .toPort(80)
                .userIdGroupPairs(
                        UserIdGroupPair.builder().groupId(app).userId("").build())
                .build());
        assertThat(rules(web)).contains("in tcp 80-80 " + app);
    }

    @Test
    void gatherRulesOfTheSameTrafficIntoOnePermission() {
        String app = network.group(vpc, "app");
        authorize(Network.tcp(22, 22, "10.0.0.0/8"));
        authorize(Network.tcp(22, 22, "192.0.2.1/32"));
        authorize(IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(22)
                .toPort(22)
                .userIdGroupPairs(UserIdGroupPair.builder().groupId(app).build())
                .build());
        IpPermission ssh = show(web).ipPermissions().getFirst();
        assertThat(show(web).ipPermissions()).hasSize(1);
        assertThat(ssh.ipRanges()).hasSize(2);
        assertThat(ssh.userIdGroupPairs()).extracting(UserIdGroupPair::groupId).containsExactly(app);
    }

    @Test
    void loseARuleByItsIdOrByWhatItSays() {
        String ssh = authorize(Network.tcp(22, 22, "10.0.0.0/8"));
        authorize(Network.tcp(80, 80, "0.0.0.0/0"));
        network.ec2.revokeSecurityGroupIngress(revoke -> revoke.groupId(web).securityGroupRuleIds(ssh));
        network.ec2.revokeSecurityGroupIngress(
                revoke -> revoke.groupId(web).ipPermissions(Network.tcp(80, 80, "0.0.0.0/0")));
        network.ec2.revokeSecurityGroupEgress(revoke -> revoke.groupId(web)
                .ipPermissions(IpPermission.builder()
                        .ipProtocol("-1")
                        .ipRanges(Network.range("0.0.0.0/0"))
                        .build()));
        assertThat(rules(web)).isEmpty();
    }

    @Test
    void ofTheDefaultVpcSayWhichRulesWereUnknown() {
        String group = network.group(network.defaultVpc(), "web");
        assertThat(network.ec2
                        .revokeSecurityGroupIngress(
                                revoke -> revoke.groupId(group).ipPermissions(Network.tcp(22, 22, "10.0.0.0/8")))
                        .unknownIpPermissions())
                .hasSize(1);
    }

    @Test
    void changeARuleInPlaceAndKeepItsId() {
        String rule = authorize(Network.tcp(22, 22, "10.0.0.0/8"));
        SecurityGroupRuleUpdate update = SecurityGroupRuleUpdate.builder()
                .securityGroupRuleId(rule)
                .securityGroupRule(wanted ->
                        wanted.ipProtocol("tcp").fromPort(2222).toPort(2222).cidrIpv4("10.0.0.0/8"))
                .build();
        network.ec2.modifySecurityGroupRules(modify -> modify.groupId(web).securityGroupRules(update));
        assertThat(rules(web)).contains("in tcp 2222-2222 10.0.0.0/8");
        assertThat(network.ec2
                        .describeSecurityGroupRules(wanted -> wanted.securityGroupRuleIds(rule))
                        .securityGroupRules())
                .hasSize(1);
    }

    @Test
    void describeRulesAnewInPlace() {
        String rule = authorize(Network.tcp(22, 22, "10.0.0.0/8"));
        SecurityGroupRuleDescription office = SecurityGroupRuleDescription.builder()
                .securityGroupRuleId(rule)
                .description("the office")
                .build();
        network.ec2.updateSecurityGroupRuleDescriptionsIngress(
                update -> update.groupId(web).securityGroupRuleDescriptions(office));
        assertThat(rule(rule).description()).isEqualTo("the office");
        network.ec2.updateSecurityGroupRuleDescriptionsIngress(
                update -> update.groupId(web).ipPermissions(Network.tcp(22, 22, "10.0.0.0/8")));
        assertThat(rule(rule).description()).isNull();
    }

    @Test
    void tagTheirRules() {
        String rule = network.ec2
                .authorizeSecurityGroupIngress(authorize -> authorize
                        .groupId(web)
                        .ipPermissions(Network.tcp(22, 22, "10.0.0.0/8"))
                        .tagSpecifications(Network.tags(ResourceType.SECURITY_GROUP_RULE, Network.tag("Name", "ssh"))))
                .securityGroupRules()
                .getFirst()
                .securityGroupRuleId();
        assertThat(network.ec2
                        .describeSecurityGroupRules(wanted -> wanted.filters(Network.by("tag:Name", "ssh")))
                        .securityGroupRules())
                .extracting(SecurityGroupRule::securityGroupRuleId)
                .containsExactly(rule);
    }

    @Test
    void mayReferToEachOtherAndGoOnceTheyDoNot() {
        String app = network.group(vpc, "app");
        String inWeb = network.ec2
                .authorizeSecurityGroupIngress(rule -> rule.groupId(web).ipPermissions(Network.from(app)))
                .securityGroupRules()
                .getFirst()
                .securityGroupRuleId();
        network.ec2.authorizeSecurityGroupIngress(rule -> rule.groupId(app).ipPermissions(Network.from(app)));
        network.ec2.revokeSecurityGroupIngress(rule -> rule.groupId(web).securityGroupRuleIds(inWeb));
        network.ec2.deleteSecurityGroup(gone -> gone.groupId(app));
        network.ec2.deleteSecurityGroup(gone -> gone.groupId(web));
        network.ec2.deleteVpc(gone -> gone.vpcId(vpc));
    }

    @Test
    void areFoundByWhatTheirRulesSay() {
        authorize(Network.tcp(22, 23, "10.0.0.0/8"));
        assertThat(found("ip-permission.cidr", "10.0.0.0/8")).containsExactly(web);
        assertThat(found("ip-permission.from-port", "22")).containsExactly(web);
        assertThat(found("ip-permission.protocol", "tcp")).containsExactly(web);
        assertThat(found("egress.ip-permission.cidr", "10.0.0.0/8")).isEmpty();
    }

    private List<String> found(String filter, String value) {
        return network
                .ec2
                .describeSecurityGroups(wanted -> wanted.filters(Network.by(filter, value)))
                .securityGroups()
                .stream()
                .map(SecurityGroup::groupId)
                .toList();
    }

    private String authorize(IpPermission permission) {
        return network.ec2
                .authorizeSecurityGroupIngress(rule -> rule.groupId(web).ipPermissions(permission))
                .securityGroupRules()
                .getFirst()
                .securityGroupRuleId();
    }

    private SecurityGroup show(String id) {
        return network.ec2
                .describeSecurityGroups(wanted -> wanted.groupIds(id))
                .securityGroups()
                .getFirst();
    }

    private SecurityGroupRule rule(String id) {
        return network.ec2
                .describeSecurityGroupRules(wanted -> wanted.securityGroupRuleIds(id))
                .securityGroupRules()
                .getFirst();
    }

    private List<String> rules(String group) {
        return network
                .ec2
                .describeSecurityGroupRules(wanted -> wanted.filters(Network.by("group-id", group)))
                .securityGroupRules()
                .stream()
                .map(SecurityGroupsTest::text)
                .toList();
    }

    private static String text(SecurityGroupRule rule) {
        String peer = rule.cidrIpv4() != null
                ? rule.cidrIpv4()
                : rule.cidrIpv6() != null
                        ? rule.cidrIpv6()
                        : rule.referencedGroupInfo().groupId();
        return (rule.isEgress() ? "out " : "in ") + rule.ipProtocol() + " " + rule.fromPort() + "-" + rule.toPort()
                + " " + peer;
    }
}
