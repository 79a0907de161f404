package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.Lists.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogInSourcesTest {

    private static final String KNOWN = "warning network-acl.management-known entries[0].cidr";
    private static final String OPEN = "warning network-acl.management-open entries[0].cidr";

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc = stack.add("network", vpc("10.0.0.0/16"));

    @Test
    void namesTheAddressesFromWhichTheSecurityGroupsLetPeopleLogIn() {
        group(vpc, 22, "203.0.113.10/32");
        group(vpc, 22, "198.51.100.0/24");
        assertThat(findings("100 allow tcp 22 from 0.0.0.0/0")).contains(KNOWN).doesNotContain(OPEN);
        assertThat(stack.arguments(list("100 allow tcp 22 from 0.0.0.0/0"), "network-acl.management-known"))
                .containsExactly("22", "100", "198.51.100.0/24, 203.0.113.10/32");
    }

    @Test
    void whereAGroupLetsEverybodyInNothingIsKnown() {
        group(vpc, 22, "203.0.113.10/32", "0.0.0.0/0");
        assertThat(findings("100 allow tcp 22 from 0.0.0.0/0")).contains(OPEN).doesNotContain(KNOWN);
    }

    @Test
    void otherPortsAndOtherVpcsTellNothing() {
        group(vpc, 443, "203.0.113.10/32");
        group(stack.add("other", vpc("10.1.0.0/16")), 22, "203.0.113.10/32");
        assertThat(findings("100 allow tcp 22 from 0.0.0.0/0")).contains(OPEN);
    }

    @Test
    void eachOpenPortMustBeKnown() {
        group(vpc, 22, "203.0.113.10/32");
        assertThat(findings("100 allow tcp from 0.0.0.0/0")).contains(OPEN);
        group(vpc, 3389, "203.0.113.10/32");
        assertThat(findings("100 allow tcp from 0.0.0.0/0")).contains(KNOWN);
    }

    @Test
    void anEntryForTheKnownAddressIsFine() {
        group(vpc, 22, "203.0.113.10/32");
        assertThat(findings("100 allow tcp 22 from 203.0.113.10/32")).noneMatch(told -> told.contains("management"));
    }

    private List<String> findings(String entry) {
        return stack.findings(list(entry));
    }

    private NetworkAclSpec list(String entry) {
        return new NetworkAclSpec(vpc, false, List.of(in(entry)), List.of(), Tags.NONE);
    }

    private void group(Ref<VpcSpec> within, int port, String... blocks) {
        List<Rule> rules = Stream.of(blocks)
                .map(block -> new Rule(
                        Direction.INBOUND,
                        Protocol.TCP,
                        PortRange.of(port),
                        null,
                        Cidr.parse(block),
                        null,
                        false,
                        null,
                        null))
                .toList();
        stack.add("group", new SecurityGroupSpec(within, false, "g", "g", rules, Tags.NONE));
    }

    private static VpcSpec vpc(String block) {
        return new VpcSpec(Cidr.parse(block), true, true, Tags.NONE);
    }
}
