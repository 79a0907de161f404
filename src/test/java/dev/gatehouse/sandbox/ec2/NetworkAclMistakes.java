package dev.gatehouse.sandbox.ec2;

import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.CreateNetworkAclEntryRequest;
import software.amazon.awssdk.services.ec2.model.RuleAction;

/** Calls about network ACLs that AWS refuses; what it answers to each is in error-codes.txt. */
final class NetworkAclMistakes {

    private NetworkAclMistakes() {}

    static void theSameNumberTwice(Network n) {
        String a = n.acl(n.vpc());
        Network.times(2, i -> n.entry(a, 100, "6", 22));
    }

    static void numberZero(Network n) {
        n.entry(n.acl(n.vpc()), 0, "6", 22);
    }

    static void numberOfTheLastEntry(Network n) {
        n.entry(n.acl(n.vpc()), 32767, "6", 22);
    }

    static void deletingTheLastEntry(Network n) {
        n.ec2.deleteNetworkAclEntry(
                d -> d.networkAclId(n.acl(n.vpc())).egress(false).ruleNumber(32767));
    }

    static void deletingAnEntryThatIsNotThere(Network n) {
        n.ec2.deleteNetworkAclEntry(
                d -> d.networkAclId(n.acl(n.vpc())).egress(false).ruleNumber(100));
    }

    static void replacingAnEntryThatIsNotThere(Network n) {
        n.ec2.replaceNetworkAclEntry(r -> r.networkAclId(n.acl(n.vpc()))
                .egress(false)
                .ruleNumber(100)
                .protocol("-1")
                .ruleAction(RuleAction.ALLOW)
                .cidrBlock("0.0.0.0/0"));
    }

    static void oneEntryTooMany(Network n) {
        String a = n.acl(n.vpc());
        Network.times(20, i -> n.entry(a, i + 1, "6", 22));
    }

    static void oneAclTooMany(Network n) {
        String v = n.vpc();
        Network.times(200, i -> n.acl(v));
    }

    static void anAclThatIsNotThere(Network n) {
        n.entry(Network.nowhere("acl"), 100, "6", 22);
    }

    static void deletingAnAclOfAMalformedId(Network n) {
        n.ec2.deleteNetworkAcl(d -> d.networkAclId("acl"));
    }

    static void deletingTheDefaultAcl(Network n) {
        n.ec2.deleteNetworkAcl(d -> d.networkAclId(n.defaultAcl(n.vpc())));
    }

    static void deletingAnAclInUse(Network n) {
        String v = n.vpc();
        n.subnet(v);
        String a = n.acl(v);
        String association = n.ec2.describeNetworkAcls(d -> d.networkAclIds(n.defaultAcl(v)))
                .networkAcls()
                .getFirst()
                .associations()
                .getFirst()
                .networkAclAssociationId();
        n.ec2.replaceNetworkAclAssociation(r -> r.associationId(association).networkAclId(a));
        n.ec2.deleteNetworkAcl(d -> d.networkAclId(a));
    }

    static void replacingAnAclAssociationThatIsNotThere(Network n) {
        n.ec2.replaceNetworkAclAssociation(
                r -> r.associationId(Network.nowhere("aclassoc")).networkAclId(n.acl(n.vpc())));
    }

    static void anEntryForNoPorts(Network n) {
        entry(n, e -> e.protocol("6"));
    }

    static void anEntryForPortsBackwards(Network n) {
        entry(n, e -> e.protocol("6").portRange(p -> p.from(80).to(22)));
    }

    static void anEntryForNoIcmpType(Network n) {
        entry(n, e -> e.protocol("1"));
    }

    static void anEntryForNonsense(Network n) {
        entry(n, e -> e.protocol("-1").cidrBlock("10.0.0.0/33"));
    }

    static void anEntryThatNeitherAllowsNorDenies(Network n) {
        entry(n, e -> e.protocol("-1").ruleAction("perhaps"));
    }

    private static void entry(Network n, Consumer<CreateNetworkAclEntryRequest.Builder> wanted) {
        CreateNetworkAclEntryRequest.Builder builder = CreateNetworkAclEntryRequest.builder()
                .networkAclId(n.acl(n.vpc()))
                .egress(false)
                .ruleNumber(100)
                .ruleAction(RuleAction.ALLOW)
                .cidrBlock("10.0.0.0/8");
        wanted.accept(builder);
        n.ec2.createNetworkAclEntry(builder.build());
    }
}
