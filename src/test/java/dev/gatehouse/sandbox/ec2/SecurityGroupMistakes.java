package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Quotas;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRuleUpdate;

/** Calls about security groups that AWS refuses; what it answers to each is in error-codes.txt. */
final class SecurityGroupMistakes {

    private SecurityGroupMistakes() {}

    static void theSameRuleTwice(Network n) {
        String g = n.group(n.vpc(), "web");
        allow(n, g, Network.tcp(22, 22, "10.0.0.0/8"));
        allow(n, g, Network.tcp(22, 22, "10.9.9.9/8"));
    }

    static void theSameRuleForAllTraffic(Network n) {
        String g = n.group(n.vpc(), "web");
        n.ec2.authorizeSecurityGroupEgress(a -> a.groupId(g).ipPermissions(Network.all("0.0.0.0/0")));
    }

    static void theSameRuleForAGroup(Network n) {
        String g = n.group(n.vpc(), "web");
        allow(n, g, Network.from(g));
        allow(n, g, Network.from(g));
    }

    static void theSameRuleTwiceInOneRequest(Network n) {
        String g = n.group(n.vpc(), "web");
        allow(n, g, Network.tcp(22, 22, "10.0.0.0/8"), Network.tcp(22, 22, "10.0.0.0/8"));
    }

    static void revokingARuleThatIsNotThere(Network n) {
        String g = n.group(n.vpc(), "web");
        n.ec2.revokeSecurityGroupIngress(r -> r.groupId(g).ipPermissions(Network.tcp(22, 22, "10.0.0.0/8")));
    }

    static void revokingARuleOfAnUnknownId(Network n) {
        String g = n.group(n.vpc(), "web");
        n.ec2.revokeSecurityGroupIngress(r -> r.groupId(g).securityGroupRuleIds(Network.nowhere("sgr")));
    }

    static void revokingARuleOfAMalformedId(Network n) {
        String g = n.group(n.vpc(), "web");
        n.ec2.revokeSecurityGroupEgress(r -> r.groupId(g).securityGroupRuleIds("rule-1"));
    }

    static void aGroupOfATakenName(Network n) {
        String v = n.vpc();
        n.group(v, "web");
        n.group(v, "WEB ");
    }

    static void aGroupNamedDefault(Network n) {
        n.group(n.vpc(), "default");
    }

    static void aGroupNamedLikeAnId(Network n) {
        n.group(n.vpc(), "sg-web");
    }

    static void aGroupDescribedInKorean(Network n) {
        String v = n.vpc();
        n.ec2.createSecurityGroup(c -> c.vpcId(v).groupName("web").description("웹 서버"));
    }

    static void aRuleDescribedWithAnApostrophe(Network n) {
        rule(
                n,
                r -> r.ipProtocol("tcp")
                        .fromPort(22)
                        .toPort(22)
                        .ipRanges(IpRange.builder()
                                .cidrIp("10.0.0.0/8")
                                .description("Let's Encrypt")
                                .build()));
    }

    static void aGroupThatIsNotThere(Network n) {
        allow(n, Network.nowhere("sg"), Network.all("10.0.0.0/8"));
    }

    static void aGroupOfAMalformedId(Network n) {
        n.ec2.describeSecurityGroups(d -> d.groupIds("default"));
    }

    static void aGroupInNoVpc(Network n) {
        n.group(Network.nowhere("vpc"), "web");
    }

    static void aGroupInAVpcOfAMalformedId(Network n) {
        n.group("vpc-1", "web");
    }

    static void oneRuleTooMany(Network n) {
        String g = n.group(n.vpc(), "web");
        Network.times(61, i -> allow(n, g, Network.tcp(i, i, "10.0.0.0/8")));
    }

    static void oneGroupTooMany(Network n) {
        String v = n.vpc();
        n.account.allow(new Quotas(5, 200, 5, 200, 50, 200, 20, 10, 60, 5, 5, 20, Map.of()));
        Network.times(10, i -> n.group(v, "web " + i));
    }

    static void deletingAGroupThatAnotherRefersTo(Network n) {
        String v = n.vpc();
        String g = n.group(v, "web");
        allow(n, n.group(v, "app"), Network.from(g));
        n.ec2.deleteSecurityGroup(d -> d.groupId(g));
    }

    static void deletingAGroupInUse(Network n) {
        String v = n.vpc();
        String g = n.group(v, "web");
        n.ec2.createNetworkInterface(c -> c.subnetId(n.subnet(v)).groups(g));
        n.ec2.deleteSecurityGroup(d -> d.groupId(g));
    }

    static void deletingTheDefaultGroup(Network n) {
        n.ec2.deleteSecurityGroup(d -> d.groupId(n.defaultGroup(n.vpc())));
    }

    static void deletingNoGroup(Network n) {
        n.ec2.deleteSecurityGroup(d -> {});
    }

    static void aRuleForAGroupThatIsNotThere(Network n) {
        allow(n, n.group(n.vpc(), "web"), Network.from(Network.nowhere("sg")));
    }

    static void aRuleForAGroupOfAnotherVpc(Network n) {
        allow(n, n.group(n.vpc(), "web"), Network.from(n.defaultGroup(n.defaultVpc())));
    }

    static void aRuleForPort70000(Network n) {
        rule(n, r -> r.ipProtocol("tcp").fromPort(80).toPort(70000).ipRanges(Network.range("10.0.0.0/8")));
    }

    static void aRuleForPortsBackwards(Network n) {
        rule(n, r -> r.ipProtocol("udp").fromPort(80).toPort(22).ipRanges(Network.range("10.0.0.0/8")));
    }

    static void aRuleForNoPorts(Network n) {
        rule(n, r -> r.ipProtocol("tcp").ipRanges(Network.range("10.0.0.0/8")));
    }

    static void aRuleForAnUnknownProtocol(Network n) {
        rule(n, r -> r.ipProtocol("all").ipRanges(Network.range("10.0.0.0/8")));
    }

    static void aRuleForNoProtocol(Network n) {
        rule(n, r -> r.ipRanges(Network.range("10.0.0.0/8")));
    }

    static void aRuleForAnIcmpCodeTooHigh(Network n) {
        rule(n, r -> r.ipProtocol("icmp").fromPort(8).toPort(65535).ipRanges(Network.range("10.0.0.0/8")));
    }

    static void aRuleForNonsense(Network n) {
        allow(n, n.group(n.vpc(), "web"), Network.tcp(22, 22, "::/0"));
    }

    static void changingTheKindOfARule(Network n) {
        String g = n.group(n.vpc(), "web");
        String r = n.ec2.authorizeSecurityGroupIngress(
                        a -> a.groupId(g).ipPermissions(Network.tcp(22, 22, "10.0.0.0/8")))
                .securityGroupRules()
                .getFirst()
                .securityGroupRuleId();
        SecurityGroupRuleUpdate update = SecurityGroupRuleUpdate.builder()
                .securityGroupRuleId(r)
                .securityGroupRule(
                        s -> s.ipProtocol("tcp").fromPort(22).toPort(22).cidrIpv6("::/0"))
                .build();
        n.ec2.modifySecurityGroupRules(m -> m.groupId(g).securityGroupRules(update));
    }

    private static void rule(Network n, Consumer<IpPermission.Builder> permission) {
        IpPermission.Builder builder = IpPermission.builder();
        permission.accept(builder);
        allow(n, n.group(n.vpc(), "web"), builder.build());
    }

    private static void allow(Network n, String groupId, IpPermission... permissions) {
        n.ec2.authorizeSecurityGroupIngress(a -> a.groupId(groupId).ipPermissions(permissions));
    }
}
