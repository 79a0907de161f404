package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.Lists.in;
import static dev.gatehouse.kinds.networkacl.Lists.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssociationFindingsTest {

    private static final List<Entry> HTTPS =
            List.of(in("100 allow tcp 443 from 0.0.0.0/0"), out("100 allow tcp 1024-65535 to 0.0.0.0/0"));

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc =
            stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
    private final Ref<SubnetSpec> subnet = stack.add("public-a", subnet(vpc));

    @Test
    void aListThatHasASubnetIsFine() {
        assertThat(stack.findings(acl(HTTPS, subnet))).isEmpty();
    }

    @Test
    void tellsThatAListWithoutSubnetsHasNoEffect() {
        assertThat(stack.findings(acl(HTTPS))).containsExactly("info network-acl.unused subnets");
    }

    @Test
    void refusesASubnetThatAnotherListHas() {
        stack.add("web", acl(HTTPS, subnet));
        assertThat(stack.findings(acl(HTTPS, subnet))).containsExactly("error network-acl.subnet-taken subnets[0]");
        assertThat(stack.arguments(acl(HTTPS, subnet), "network-acl.subnet-taken"))
                .containsExactly("public-a", "web");
    }

    @Test
    void refusesASubnetOfAnotherVpc() {
        Ref<VpcSpec> other = stack.add("other", new VpcSpec(Cidr.parse("10.1.0.0/16"), true, true, Tags.NONE));
        Ref<SubnetSpec> theirs = stack.add("theirs", subnet(other));
        assertThat(stack.findings(acl(HTTPS, theirs)))
                .containsExactly("error network-acl.subnet-of-other-vpc subnets[0]");
    }

    @Test
    void warnsWhereNothingPassesInADirection() {
        assertThat(stack.findings(acl(List.of(HTTPS.get(0)), subnet)))
                .containsExactly("warning network-acl.denies-all-outbound entries");
        assertThat(stack.findings(acl(List.of(HTTPS.get(1)), subnet)))
                .containsExactly("warning network-acl.denies-all-inbound entries");
    }

    @Test
    void theDefaultListHasWhatNoOtherHas() {
        NetworkAclSpec byDefault = new NetworkAclSpec(vpc, true, HTTPS, List.of(), Tags.NONE);
        assertThat(stack.arguments(byDefault, "network-acl.implicit")).containsExactly("public-a");
        stack.add("web", acl(HTTPS, subnet));
        assertThat(stack.findings(byDefault)).isEmpty();
    }

    @Test
    void refusesToChooseSubnetsForTheDefaultList() {
        assertThat(stack.findings(new NetworkAclSpec(vpc, true, HTTPS, List.of(subnet), Tags.NONE)))
                .contains("error network-acl.default-takes-none subnets");
    }

    @Test
    void aVpcHasOneDefaultList() {
        NetworkAclSpec byDefault = new NetworkAclSpec(vpc, true, HTTPS, List.of(), Tags.NONE);
        stack.add("default", byDefault);
        assertThat(stack.findings(byDefault)).contains("error network-acl.second-default defaultAcl");
    }

    @SafeVarargs
    private NetworkAclSpec acl(List<Entry> entries, Ref<SubnetSpec>... subnets) {
        return new NetworkAclSpec(vpc, false, entries, List.of(subnets), Tags.NONE);
    }

    private static SubnetSpec subnet(Ref<VpcSpec> vpc) {
        return new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), true, Tags.NONE);
    }
}
