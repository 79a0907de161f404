package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.RuleAction;

class NetworkAclsTest {

    private final Network network = new Network(Account.instant());
    private String vpc;
    private String acl;

    @BeforeEach
    void makeAnAcl() {
        vpc = network.vpc();
        acl = network.acl(vpc);
    }

    @Test
    void denyEverythingAtFirst() {
        assertThat(entries(acl)).containsExactly("out 32767 -1 deny 0.0.0.0/0", "in 32767 -1 deny 0.0.0.0/0");
    }

    @Test
    void ofEachVpcIncludeADefaultThatAllowsEverything() {
        assertThat(entries(network.defaultAcl(vpc)))
                .containsExactly(
                        "out 100 -1 allow 0.0.0.0/0",
                        "out 32767 -1 deny 0.0.0.0/0",
                        "in 100 -1 allow 0.0.0.0/0",
                        "in 32767 -1 deny 0.0.0.0/0");
    }

    @Test
    void showTheirEntriesInTheOrderOfTheirNumbers() {
        network.entry(acl, 200, "6", 80);
        network.entry(acl, 100, "tcp", 22);
        assertThat(entries(acl))
                .containsSubsequence(
                        "in 100 6 allow 10.0.0.0/8 22-22",
                        "in 200 6 allow 10.0.0.0/8 80-80",
                        "in 32767 -1 deny 0.0.0.0/0");
    }

    @Test
    void keepTypeAndCodeOfIcmp() {
        network.ec2.createNetworkAclEntry(entry -> entry.networkAclId(acl)
                .egress(false)
                .ruleNumber(100)
                .protocol("1")
                .ruleAction(RuleAction.DENY)
                .cidrBlock("10.1.2.3/8")
                .icmpTypeCode(icmp -> icmp.type(8).code(-1)));
        NetworkAclEntry entry = show(acl).entries().get(1);
        assertThat(entry.icmpTypeCode().type()).isEqualTo(8);
        assertThat(entry.icmpTypeCode().code()).isEqualTo(-1);
        assertThat(entry.cidrBlock()).isEqualTo("10.0.0.0/8");
        assertThat(entry.portRange()).isNull();
    }

    @Test
    void changeAnEntryInPlace() {
        network.entry(acl, 100, "6", 22);
        network.ec2.replaceNetworkAclEntry(entry -> entry.networkAclId(acl)
                .egress(false)
                .ruleNumber(100)
                .protocol("-1")
                .ruleAction(RuleAction.DENY)
                .cidrBlock("0.0.0.0/0"));
        assertThat(entries(acl)).contains("in 100 -1 deny 0.0.0.0/0").hasSize(3);
        network.ec2.deleteNetworkAclEntry(
                gone -> gone.networkAclId(acl).egress(false).ruleNumber(100));
        assertThat(entries(acl)).hasSize(2);
    }

    @Test
    void serveASubnetFromItsStartAndAreReplacedWithANewAssociation() {
        String subnet = network.subnet(vpc);
        NetworkAclAssociation old = show(network.defaultAcl(vpc)).associations().getFirst();
        assertThat(old.subnetId()).isEqualTo(subnet);
        String replaced = network.ec2
                .replaceNetworkAclAssociation(change ->
                        change.associationId(old.networkAclAssociationId()).networkAclId(acl))
                .newAssociationId();
        assertThat(replaced).isNotEqualTo(old.networkAclAssociationId());
        assertThat(show(acl).associations())
                .extracting(NetworkAclAssociation::networkAclAssociationId)
                .containsExactly(replaced);
        assertThat(network.ec2
                        .describeNetworkAcls(wanted -> wanted.filters(Network.by("association.subnet-id", subnet)))
                        .networkAcls())
                .extracting(NetworkAcl::networkAclId)
                .containsExactly(acl);
        network.ec2.deleteSubnet(gone -> gone.subnetId(subnet));
        network.ec2.deleteNetworkAcl(gone -> gone.networkAclId(acl));
    }

    private NetworkAcl show(String id) {
        return network.ec2
                .describeNetworkAcls(wanted -> wanted.networkAclIds(id))
                .networkAcls()
                .getFirst();
    }

    private List<String> entries(String id) {
        return show(id).entries().stream().map(NetworkAclsTest::text).toList();
    }

    private static String text(NetworkAclEntry entry) {
        String ports = entry.portRange() == null
                ? ""
                : " " + entry.portRange().from() + "-" + entry.portRange().to();
        return (entry.egress() ? "out " : "in ") + entry.ruleNumber() + " " + entry.protocol() + " "
                + entry.ruleActionAsString() + " " + entry.cidrBlock() + ports;
    }
}
