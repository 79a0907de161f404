package dev.gatehouse.kinds.dbsubnetgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class DbSubnetGroupKindTest {

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc = vpc("main", "10.0.0.0/16");
    private final Ref<SubnetSpec> left = subnet("data-a", "10.0.1.0/24", "a", false);
    private final Ref<SubnetSpec> right = subnet("data-c", "10.0.2.0/24", "c", false);
    private final DbSubnetGroupSpec sound = group("data", left, right);

    @Test
    void findsNothingInPrivateSubnetsOfTwoZones() {
        assertThat(stack.findings(sound)).isEmpty();
    }

    @Test
    void coversTwoZones() {
        Ref<SubnetSpec> more = subnet("more-a", "10.0.3.0/24", "a", false);
        assertThat(stack.findings(group("data", left, more))).containsExactly("error db-subnet-group.one-zone subnets");
        assertThat(stack.findings(group("data"))).containsExactly("error db-subnet-group.no-subnets subnets");
    }

    @Test
    void isOfOneVpc() {
        Ref<VpcSpec> other = vpc("other", "10.1.0.0/16");
        Ref<SubnetSpec> far =
                stack.add("far", new SubnetSpec(other, "ap-northeast-2b", Cidr.parse("10.1.0.0/24"), false, Tags.NONE));
        assertThat(stack.findings(group("data", left, right, far)))
                .anyMatch(found -> found.startsWith("error db-subnet-group.other-vpc subnets["));
    }

    @Test
    void hasANameOfItsOwn() {
        stack.add("taken", sound);
        assertThat(stack.findings(group("DATA", left, right)))
                .containsExactly("error db-subnet-group.name-taken groupName");
        assertThat(stack.findings(group("default", left, right)))
                .containsExactly("error db-subnet-group.reserved-name groupName");
        assertThat(stack.findings(group("1st", left, right)))
                .containsExactly("error db-subnet-group.malformed-name groupName");
        assertThat(stack.findings(Ground.with(sound, "description", " ")))
                .contains("error db-subnet-group.no-description description");
    }

    @Test
    void warnsOfPublicSubnets() {
        Ref<SubnetSpec> open = subnet("web-b", "10.0.4.0/24", "b", true);
        assertThat(stack.findings(group("data", left, open)))
                .containsExactly("warning db-subnet-group.public-subnet subnets");
    }

    @Test
    void isProposedOfTheSubnetsForData() {
        subnet("app-a", "10.0.5.0/24", "a", false);
        assertThat(Rooms.kind(DbSubnetGroupSpec.class).proposal(stack))
                .containsEntry("groupName", "database")
                .containsEntry("subnets[0]", left.toString())
                .containsEntry("subnets[1]", right.toString())
                .doesNotContainKey("subnets[2]");
    }

    @SafeVarargs
    private static DbSubnetGroupSpec group(String name, Ref<SubnetSpec>... subnets) {
        return new DbSubnetGroupSpec(name, "data", List.of(subnets), Tags.NONE);
    }

    private Ref<VpcSpec> vpc(String name, String block) {
        return stack.add(name, new VpcSpec(Cidr.parse(block), true, true, Tags.NONE));
    }

    private Ref<SubnetSpec> subnet(String name, String block, String zone, boolean open) {
        return stack.add(name, new SubnetSpec(vpc, "ap-northeast-2" + zone, Cidr.parse(block), open, Tags.NONE));
    }
}
