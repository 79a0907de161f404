package dev.gatehouse.kinds.subnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubnetFindingsTest {

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc = stack.add("network", vpc("10.0.0.0/16"));

    @Test
    void aGoodSubnetIsOnlyTalkedAbout() {
        assertThat(stack.findings(subnet("10.0.1.0/24")))
                .containsExactly(
                        "info subnet.usable cidr", "info subnet.zone-id availabilityZone", "info subnet.implicit");
    }

    @Test
    void countsTheAddressesThatAwsLeaves() {
        assertThat(stack.arguments(subnet("10.0.1.0/24"), "subnet.usable")).containsExactly("251", "256", "5");
        assertThat(stack.arguments(subnet("10.0.1.0/28"), "subnet.usable")).containsExactly("11", "16", "5");
    }

    @Test
    void namesTheZoneAsEveryAccountDoes() {
        assertThat(stack.arguments(subnet("10.0.1.0/24"), "subnet.zone-id"))
                .containsExactly("ap-northeast-2a", "apne2-az1");
    }

    @Test
    void mayBeAsLargeAsItsVpc() {
        assertThat(errors(subnet("10.0.0.0/16"))).isEmpty();
    }

    @Test
    void refusesABlockOutsideTheVpc() {
        assertThat(errors(subnet("10.1.0.0/24"))).containsExactly("error subnet.outside-vpc cidr");
        assertThat(stack.arguments(subnet("10.1.0.0/24"), "subnet.outside-vpc"))
                .containsExactly("10.1.0.0/24", "network", "10.0.0.0/16");
    }

    @Test
    void refusesABlockThatOnlyReachesIntoTheVpc() {
        Ref<VpcSpec> small = stack.add("small", vpc("10.9.0.0/24"));
        assertThat(errors(new SubnetSpec(small, "ap-northeast-2a", Cidr.parse("10.9.0.0/23"), false, Tags.NONE)))
                .containsExactly("error subnet.outside-vpc cidr");
    }

    @Test
    void refusesSizesThatAwsDoesNotHave() {
        assertThat(errors(subnet("10.0.0.0/15"))).containsExactly("error subnet.too-large cidr");
        assertThat(errors(subnet("10.0.0.0/29"))).containsExactly("error subnet.too-small cidr");
        assertThat(errors(subnet("10.0.0.0/28"))).isEmpty();
    }

    @Test
    void refusesAnOverlapAndNamesTheOtherBlock() {
        stack.add("public-a", subnet("10.0.1.0/24"));
        assertThat(errors(subnet("10.0.1.128/25"))).containsExactly("error subnet.overlaps cidr");
        assertThat(stack.arguments(subnet("10.0.0.0/16"), "subnet.overlaps"))
                .containsExactly("10.0.0.0/16", "public-a", "10.0.1.0/24");
        assertThat(errors(subnet("10.0.2.0/24"))).isEmpty();
    }

    @Test
    void aSubnetOfAnotherVpcMayHaveTheSameBlock() {
        Ref<VpcSpec> other = stack.add("other", vpc("10.0.0.0/16"));
        stack.add("theirs", new SubnetSpec(other, "ap-northeast-2a", Cidr.parse("10.0.1.0/24"), false, Tags.NONE));
        assertThat(errors(subnet("10.0.1.0/24"))).isEmpty();
    }

    @Test
    void refusesAZoneThatTheRegionLacksAndListsThoseItHas() {
        SubnetSpec elsewhere = new SubnetSpec(vpc, "us-east-1a", Cidr.parse("10.0.1.0/24"), false, Tags.NONE);
        assertThat(errors(elsewhere)).containsExactly("error subnet.unknown-zone availabilityZone");
        assertThat(stack.arguments(elsewhere, "subnet.unknown-zone"))
                .containsExactly("us-east-1a", "ap-northeast-2a, ap-northeast-2b, ap-northeast-2c");
        assertThat(errors(new SubnetSpec(vpc, " ", Cidr.parse("10.0.1.0/24"), false, Tags.NONE)))
                .containsExactly("error subnet.no-zone availabilityZone");
    }

    @Test
    void refusesNoZoneWhileTheZonesAreNotKnown() {
        stack.withoutZones();
        assertThat(stack.findings(subnet("10.0.1.0/24")))
                .containsExactly("info subnet.usable cidr", "info subnet.implicit");
    }

    @Test
    void tellsWhatItHasImplicitly() {
        Ref<SubnetSpec> itself = Ref.to(ResourceId.random());
        stack.add("own-table", new RouteTableSpec(vpc, false, List.of(), List.of(itself), Tags.NONE));
        assertThat(stack.findings(subnet("10.0.1.0/24")))
                .contains("info subnet.implicit-filter")
                .doesNotContain("info subnet.implicit-way", "info subnet.implicit");
        stack.add("own-list", new NetworkAclSpec(vpc, false, List.of(), List.of(itself), Tags.NONE));
        assertThat(stack.findings(subnet("10.0.1.0/24"))).noneMatch(told -> told.contains("implicit"));
    }

    @Test
    void theMainTableOfAStackIsStillImplicit() {
        stack.add("main", new RouteTableSpec(vpc, true, List.of(), List.of(), Tags.NONE));
        stack.add(
                "own-list", new NetworkAclSpec(vpc, false, List.of(), List.of(Ref.to(ResourceId.random())), Tags.NONE));
        assertThat(stack.findings(subnet("10.0.1.0/24"))).contains("info subnet.implicit-way");
        assertThat(stack.arguments(subnet("10.0.1.0/24"), "subnet.implicit-way"))
                .containsExactly("network");
    }

    @Test
    void warnsAtTheQuotaOfOneVpc() {
        for (int i = 0; i < 198; i++) {
            stack.add("s" + i, subnet("10.0." + i + ".0/24"));
        }
        assertThat(stack.findings(subnet("10.0.198.0/24"))).noneMatch(told -> told.contains("quota"));
        stack.add("s198", subnet("10.0.198.0/24"));
        assertThat(stack.findings(subnet("10.0.199.0/24"))).contains("warning subnet.quota");
    }

    private List<String> errors(SubnetSpec spec) {
        return stack.findings(spec).stream()
                .filter(told -> told.startsWith("error"))
                .toList();
    }

    private SubnetSpec subnet(String block) {
        return new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse(block), false, Tags.NONE);
    }

    private static VpcSpec vpc(String block) {
        return new VpcSpec(Cidr.parse(block), true, true, Tags.NONE);
    }
}
