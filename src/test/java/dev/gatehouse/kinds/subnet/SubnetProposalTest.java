package dev.gatehouse.kinds.subnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubnetProposalTest {

    private final PaperStack stack = new PaperStack();

    @Test
    void proposesTheNextFreeBlockInTheVpc() {
        Ref<VpcSpec> vpc = vpc("10.16.0.0/16");
        assertThat(proposal()).containsEntry("vpc", vpc.toString()).containsEntry("cidr", "10.16.0.0/24");
        subnet(vpc, "ap-northeast-2a", "10.16.0.0/24");
        subnet(vpc, "ap-northeast-2a", "10.16.2.0/24");
        assertThat(proposal()).containsEntry("cidr", "10.16.1.0/24");
    }

    @Test
    void proposesASmallerBlockWhereTheUsualOneNoLongerFits() {
        Ref<VpcSpec> vpc = vpc("10.16.0.0/22");
        subnet(vpc, "ap-northeast-2a", "10.16.0.0/23");
        subnet(vpc, "ap-northeast-2a", "10.16.2.0/24");
        subnet(vpc, "ap-northeast-2a", "10.16.3.0/25");
        assertThat(proposal()).containsEntry("cidr", "10.16.3.128/25");
    }

    @Test
    void leavesRoomForOthersInASmallVpc() {
        vpc("10.16.0.0/24");
        assertThat(proposal()).containsEntry("cidr", "10.16.0.0/26");
    }

    @Test
    void proposesNoBlockWhenNoneIsFree() {
        Ref<VpcSpec> vpc = vpc("10.16.0.0/28");
        subnet(vpc, "ap-northeast-2a", "10.16.0.0/28");
        assertThat(proposal()).doesNotContainKey("cidr");
    }

    @Test
    void spreadsSubnetsOverTheZones() {
        Ref<VpcSpec> vpc = vpc("10.16.0.0/16");
        assertThat(proposal()).containsEntry("availabilityZone", "ap-northeast-2a");
        subnet(vpc, "ap-northeast-2a", "10.16.1.0/24");
        assertThat(proposal()).containsEntry("availabilityZone", "ap-northeast-2b");
        subnet(vpc, "ap-northeast-2b", "10.16.2.0/24");
        subnet(vpc, "ap-northeast-2c", "10.16.3.0/24");
        subnet(vpc, "ap-northeast-2a", "10.16.4.0/24");
        assertThat(proposal()).containsEntry("availabilityZone", "ap-northeast-2b");
    }

    @Test
    void proposesLittleWithoutAVpc() {
        assertThat(proposal()).containsExactly(Map.entry("mapPublicIpOnLaunch", "false"));
    }

    @Test
    void offersTheZonesOfTheRegionWithTheirIds() {
        assertThat(Rooms.kind(SubnetSpec.class).choices(stack))
                .isEqualTo(Map.of(
                        "availabilityZone",
                        List.of(
                                new Choice("ap-northeast-2a", "apne2-az1"),
                                new Choice("ap-northeast-2b", "apne2-az2"),
                                new Choice("ap-northeast-2c", "apne2-az3"))));
    }

    private Map<String, String> proposal() {
        return Rooms.kind(SubnetSpec.class).proposal(stack);
    }

    private Ref<VpcSpec> vpc(String block) {
        return stack.add("network", new VpcSpec(Cidr.parse(block), true, true, Tags.NONE));
    }

    private void subnet(Ref<VpcSpec> vpc, String zone, String block) {
        stack.add(block, new SubnetSpec(vpc, zone, Cidr.parse(block), false, Tags.NONE));
    }
}
