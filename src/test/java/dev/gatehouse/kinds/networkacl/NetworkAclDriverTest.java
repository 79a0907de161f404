package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.Lists.in;
import static dev.gatehouse.kinds.networkacl.Lists.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.RuleAction;

class NetworkAclDriverTest {

    private static final Entry SSH = in("100 allow tcp 22 from 203.0.113.0/24");
    private static final Entry WEB = in("200 allow tcp 80 from 0.0.0.0/0");
    private static final Entry REPLIES = out("100 allow tcp 1024-65535 to 0.0.0.0/0");

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<NetworkAclSpec> kind = SandboxWorld.kind(NetworkAclSpec.class);
    private final Ref<VpcSpec> vpc = world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
    private final Ref<SubnetSpec> one = subnet("10.0.0.0/24");
    private final Ref<SubnetSpec> other = subnet("10.0.1.0/24");

    @Test
    void changesOneEntryWithOneCall() {
        Present<NetworkAclSpec> observed = made(acl(List.of(one), SSH, REPLIES));
        assertThat(callsOf(observed, acl(List.of(one), SSH, WEB, REPLIES))).containsExactly("CreateNetworkAclEntry");
        Entry changed = in("200 allow tcp 443 from 0.0.0.0/0");
        assertThat(callsOf(again(observed), acl(List.of(one), SSH, changed, REPLIES)))
                .containsExactly("ReplaceNetworkAclEntry");
        assertThat(callsOf(again(observed), acl(List.of(one), SSH, changed))).containsExactly("DeleteNetworkAclEntry");
        assertThat(again(observed).spec().entries()).containsExactly(SSH, changed);
    }

    @Test
    void aSubnetThatComesFindsTheEntriesInPlace() {
        Present<NetworkAclSpec> observed = made(acl(List.of()));
        assertThat(callsOf(observed, acl(List.of(one), SSH, REPLIES)))
                .containsExactly(
                        "CreateNetworkAclEntry",
                        "CreateNetworkAclEntry",
                        "DescribeNetworkAcls",
                        "ReplaceNetworkAclAssociation");
    }

    @Test
    void aSubnetThatLeavesDoesNotMeetTheNewEntries() {
        Present<NetworkAclSpec> observed = made(acl(List.of(one, other), SSH));
        assertThat(callsOf(observed, acl(List.of(one), SSH, WEB)))
                .containsExactly("DescribeNetworkAcls", "ReplaceNetworkAclAssociation", "CreateNetworkAclEntry");
        assertThat(defaultAcl().attributes()).containsEntry("subnets", other.externalId());
    }

    @Test
    void takesASubnetFromAnotherList() {
        Present<NetworkAclSpec> first = made(acl(List.of(one, other)));
        Present<NetworkAclSpec> second = made(acl(List.of(one)));
        assertThat(again(first).spec().subnets()).containsExactly(other);
        assertThat(callsOf(first, acl(List.of(other)))).containsExactly("DescribeNetworkAcls");
        assertThat(again(second).spec().subnets()).containsExactly(one);
    }

    @Test
    void exchangedEntriesArriveByATemporaryNumber() {
        Present<NetworkAclSpec> observed = made(acl(List.of(one), SSH, WEB));
        NetworkAclSpec exchanged = acl(List.of(one), SSH.numbered(200), WEB.numbered(100));
        assertThat(callsOf(observed, exchanged))
                .containsExactly(
                        "CreateNetworkAclEntry",
                        "ReplaceNetworkAclEntry",
                        "ReplaceNetworkAclEntry",
                        "DeleteNetworkAclEntry");
        assertThat(again(observed).spec()).isEqualTo(exchanged);
    }

    @Test
    void deletionMovesItsSubnetsToTheDefaultListFirst() {
        Present<NetworkAclSpec> observed = made(acl(List.of(one), SSH));
        assertThat(SandboxWorld.calls(() -> world.delete(kind, observed)))
                .containsExactly("DescribeNetworkAcls", "ReplaceNetworkAclAssociation", "DeleteNetworkAcl");
        assertThat(world.observe(kind, observed.externalId())).isEmpty();
    }

    @Test
    void adoptsTheDefaultListAndPutsItBackAsAwsMadeIt() {
        Present<NetworkAclSpec> untouched = defaultAcl();
        assertThat(untouched.spec().entries())
                .containsExactly(in("100 allow all from 0.0.0.0/0"), out("100 allow all to 0.0.0.0/0"));
        Present<NetworkAclSpec> adopted =
                made(new NetworkAclSpec(vpc, true, List.of(SSH, REPLIES), List.of(), Tags.named("default")));
        assertThat(adopted.externalId()).isEqualTo(untouched.externalId());
        world.delete(kind, adopted);
        assertThat(defaultAcl()).isEqualTo(untouched);
    }

    @Test
    void ipv6EntriesAreToldAndLeftAlone() {
        Present<NetworkAclSpec> observed = made(acl(List.of(one), SSH));
        world.ec2()
                .createNetworkAclEntry(request -> request.networkAclId(observed.externalId())
                        .egress(false)
                        .ruleNumber(101)
                        .protocol("-1")
                        .ipv6CidrBlock("::/0")
                        .ruleAction(RuleAction.ALLOW));
        assertThat(again(observed).spec()).isEqualTo(observed.spec());
        assertThat(again(observed).attributes()).containsEntry("ipv6", "inbound 101 allow ::/0");
    }

    private Present<NetworkAclSpec> defaultAcl() {
        return world.observe(kind, Set.of()).stream()
                .filter(acl -> acl.spec().defaultAcl() && acl.spec().vpc().equals(vpc))
                .findFirst()
                .orElseThrow();
    }

    private Present<NetworkAclSpec> made(NetworkAclSpec spec) {
        return world.observe(kind, world.has(spec).externalId()).orElseThrow();
    }

    private Present<NetworkAclSpec> again(Present<NetworkAclSpec> observed) {
        return world.observe(kind, observed.externalId()).orElseThrow();
    }

    private List<String> callsOf(Present<NetworkAclSpec> observed, NetworkAclSpec desired) {
        return SandboxWorld.calls(() -> world.update(kind, observed, desired));
    }

    private NetworkAclSpec acl(List<Ref<SubnetSpec>> subnets, Entry... entries) {
        return new NetworkAclSpec(vpc, false, List.of(entries), subnets, Tags.NONE);
    }

    private Ref<SubnetSpec> subnet(String block) {
        return world.has(new SubnetSpec(vpc, world.zone(0), Cidr.parse(block), false, Tags.NONE));
    }
}
