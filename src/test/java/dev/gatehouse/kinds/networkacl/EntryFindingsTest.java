package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.Lists.in;
import static dev.gatehouse.kinds.networkacl.Lists.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Action;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryFindingsTest {

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc =
            stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));

    @Test
    void entriesThatAllHaveAnEffectAreFine() {
        assertThat(about(
                        in("100 allow tcp 443 from 0.0.0.0/0"),
                        in("200 allow tcp 22 from 203.0.113.0/24"),
                        out("100 allow tcp 1024-65535 to 0.0.0.0/0")))
                .isEmpty();
    }

    @Test
    void refusesNumbersThatAwsKeeps() {
        assertThat(about(in("0 allow tcp 443 from 10.0.0.0/8")))
                .containsExactly("error network-acl.number-out-of-range entries[0].number");
        assertThat(about(in("32767 allow tcp 443 from 10.0.0.0/8")))
                .containsExactly("error network-acl.number-final entries[0].number");
        assertThat(about(in("40000 allow tcp 443 from 10.0.0.0/8")))
                .containsExactly("error network-acl.number-out-of-range entries[0].number");
        assertThat(about(in("32766 allow tcp 443 from 10.0.0.0/8"))).isEmpty();
    }

    @Test
    void refusesANumberTwiceInOneDirection() {
        assertThat(about(
                        in("100 allow tcp 80 from 10.0.0.0/8"),
                        in("100 allow tcp 443 from 10.0.0.0/8"),
                        out("100 allow tcp 80 to 10.0.0.0/8")))
                .containsExactly("error network-acl.duplicate-number entries[1].number");
    }

    @Test
    void twoEqualEntriesAreNotSilentlyOne() {
        Entry entry = in("100 allow tcp 80 from 10.0.0.0/8");
        assertThat(about(entry, entry)).containsExactly("error network-acl.duplicate-number entries[1].number");
    }

    @Test
    void refusesPortsWhereAwsWouldIgnoreThem() {
        assertThat(about(entry("icmp", PortRange.of(22), null)))
                .containsExactly("error network-acl.ports-without-protocol entries[0].ports");
        assertThat(about(entry("all", PortRange.of(22), null)))
                .containsExactly("error network-acl.ports-without-protocol entries[0].ports");
        assertThat(about(entry("50", PortRange.of(22), null)))
                .containsExactly("error network-acl.ports-without-protocol entries[0].ports");
    }

    @Test
    void refusesAnIcmpTypeForOtherProtocols() {
        assertThat(about(entry("tcp", null, IcmpType.parse("8/0"))))
                .containsExactly("error network-acl.icmp-without-protocol entries[0].icmp");
    }

    @Test
    void allPortsOfAProtocolWithoutPortsSayNothing() {
        assertThat(entry("all", PortRange.ALL, IcmpType.ALL)).isEqualTo(entry("all", null, null));
        assertThat(entry("tcp", null, null)).isEqualTo(entry("tcp", PortRange.ALL, null));
        assertThat(entry("icmp", null, null)).isEqualTo(entry("icmp", null, IcmpType.ALL));
    }

    @Test
    void findsADenialThatComesTooLate() {
        assertThat(about(
                        in("100 allow tcp 22 from 203.0.113.0/24"),
                        in("101 deny tcp 22 from 203.0.113.0/24"),
                        in("200 allow tcp 80 from 0.0.0.0/0")))
                .containsExactly("warning network-acl.dead entries[1]");
    }

    @Test
    void findsPermissionsThatADenialHides() {
        NetworkAclSpec spec = spec(
                in("100 allow tcp 22 from 203.0.113.0/24"),
                in("101 deny tcp from 0.0.0.0/0"),
                in("200 allow tcp 80 from 0.0.0.0/0"));
        assertThat(stack.findings(spec)).contains("warning network-acl.dead entries[2]");
        assertThat(stack.arguments(spec, "network-acl.dead")).containsExactly("200", "101");
    }

    @Test
    void findsAnEntryThatSeveralOthersHideTogether() {
        NetworkAclSpec spec = spec(
                in("100 allow tcp 80-100 from 10.0.0.0/9"),
                in("110 deny tcp 50-100 from 10.128.0.0/9"),
                in("120 allow tcp 80-90 from 10.0.0.0/8"));
        assertThat(stack.findings(spec)).contains("warning network-acl.dead entries[2]");
        assertThat(stack.arguments(spec, "network-acl.dead")).containsExactly("120", "100, 110");
    }

    @Test
    void anEntryThatIsHiddenInPartTakesEffect() {
        assertThat(about(
                        in("100 allow tcp 80-100 from 10.0.0.0/9"),
                        in("110 deny tcp 50-100 from 10.128.0.0/10"),
                        in("120 allow tcp 80-90 from 10.0.0.0/8")))
                .noneMatch(told -> told.contains("dead"));
    }

    @Test
    void tellsARepetitionFromAContradiction() {
        NetworkAclSpec spec = spec(in("100 allow tcp from 10.0.0.0/8"), in("200 allow tcp 80 from 10.1.0.0/16"));
        assertThat(stack.findings(spec)).contains("warning network-acl.dead-repeated entries[1]");
        assertThat(stack.arguments(spec, "network-acl.dead-repeated")).containsExactly("200", "100");
    }

    @Test
    void tellsWhatALaterEntryWouldSayAnyway() {
        NetworkAclSpec spec = spec(in("100 allow tcp 80 from 10.1.0.0/16"), in("200 allow tcp from 10.0.0.0/8"));
        assertThat(stack.findings(spec)).contains("info network-acl.redundant entries[0]");
        assertThat(stack.arguments(spec, "network-acl.redundant")).containsExactly("100", "200");
        assertThat(about(in("100 allow tcp 80 from 10.0.0.0/8"), in("200 deny all from 0.0.0.0/0")))
                .containsExactly("info network-acl.denied-anyway entries[1]");
    }

    @Test
    void warnsOfManagementPortsThatAreOpenToAll() {
        NetworkAclSpec ssh = spec(in("100 allow tcp 20-30 from 0.0.0.0/0"));
        assertThat(stack.findings(ssh)).contains("warning network-acl.management-open entries[0].cidr");
        assertThat(stack.arguments(ssh, "network-acl.management-open")).containsExactly("22", "100");
        assertThat(stack.arguments(spec(in("7 allow all from 0.0.0.0/0")), "network-acl.management-open"))
                .containsExactly("22, 3389", "7");
        assertThat(about(in("100 allow tcp 80 from 0.0.0.0/0"), in("110 allow tcp 22 from 203.0.113.0/24")))
                .isEmpty();
    }

    @Test
    void portsForRepliesAreNotTakenForManagement() {
        assertThat(about(in("100 allow tcp 1024-65535 from 0.0.0.0/0"))).isEmpty();
        assertThat(stack.findings(spec(in("100 allow tcp 1024-5000 from 0.0.0.0/0"))))
                .contains("warning network-acl.management-open entries[0].cidr");
    }

    @Test
    void managementPortsThatWereDeniedBeforeAreNotOpen() {
        assertThat(about(
                        in("90 deny tcp 22 from 0.0.0.0/0"),
                        in("91 deny tcp 3389 from 0.0.0.0/0"),
                        in("100 allow all from 0.0.0.0/0")))
                .isEmpty();
    }

    @Test
    void whatAwsPutIntoTheDefaultListIsNoMistake() {
        NetworkAclSpec spec = new NetworkAclSpec(
                vpc,
                true,
                List.of(in("100 allow all from 0.0.0.0/0"), out("100 allow all to 0.0.0.0/0")),
                List.of(),
                Tags.NONE);
        assertThat(stack.findings(spec)).containsExactly("info network-acl.default-open entries[0]");
    }

    @Test
    void warnsAtTheQuotaOfADirection() {
        Entry[] nineteen = IntStream.rangeClosed(1, 19)
                .mapToObj(i -> in(i * 10 + " allow tcp " + i + " from 10.0.0.0/8"))
                .toArray(Entry[]::new);
        assertThat(about(nineteen)).containsExactly("warning network-acl.quota-inbound entries");
        assertThat(about(List.of(nineteen).subList(0, 18).toArray(Entry[]::new)))
                .isEmpty();
    }

    private List<String> about(Entry... entries) {
        return stack.findings(spec(entries)).stream()
                .filter(told -> !told.contains("unused"))
                .toList();
    }

    private NetworkAclSpec spec(Entry... entries) {
        return new NetworkAclSpec(vpc, false, List.of(entries), List.of(), Tags.NONE);
    }

    private static Entry entry(String protocol, @Nullable PortRange ports, @Nullable IcmpType icmp) {
        return new Entry(
                Direction.INBOUND, 100, Protocol.parse(protocol), ports, icmp, Cidr.parse("10.0.0.0/8"), Action.ALLOW);
    }
}
