package dev.gatehouse.kinds.vpcendpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VpcEndpointKindTest {

    private final Kind<VpcEndpointSpec> kind = Rooms.kind(VpcEndpointSpec.class);
    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc = vpc("network");
    private final Ref<SubnetSpec> subnet = subnet("private-a", "10.0.1.0/24");
    private final Ref<RouteTableSpec> table = table("private", vpc, false, List.of(subnet));

    @Test
    void tellsThatItBelongsToRouteTablesAndWhichSubnetsUseThem() {
        assertThat(stack.findings(s3(List.of(table)))).containsExactly("info vpc-endpoint.serves routeTables");
        assertThat(stack.arguments(s3(List.of(table)), "vpc-endpoint.serves")).containsExactly("private-a");
    }

    @Test
    void servesSubnetsThatUseTheMainTableBecauseTheyHaveNoOther() {
        subnet("private-c", "10.0.2.0/24");
        Ref<RouteTableSpec> main = table("main", vpc, true, List.of());
        assertThat(stack.arguments(s3(List.of(main)), "vpc-endpoint.serves")).containsExactly("private-c");
        assertThat(stack.arguments(s3(List.of(main, table)), "vpc-endpoint.serves"))
                .containsExactly("private-a, private-c");
    }

    @Test
    void saysSoWhenNoSubnetUsesItsTables() {
        assertThat(stack.findings(s3(List.of(table("spare", vpc, false, List.of())))))
                .containsExactly("info vpc-endpoint.serves-none routeTables");
    }

    @Test
    void warnsOfAnEndpointThatNothingUses() {
        assertThat(stack.findings(s3(List.of()))).containsExactly("warning vpc-endpoint.no-route-table routeTables");
    }

    @Test
    void refusesATableOfAnotherVpc() {
        Ref<RouteTableSpec> theirs = table("theirs", vpc("other"), false, List.of());
        assertThat(stack.findings(s3(List.of(theirs))))
                .contains("error vpc-endpoint.table-of-other-vpc routeTables[0]");
        assertThat(stack.arguments(s3(List.of(theirs)), "vpc-endpoint.table-of-other-vpc"))
                .containsExactly("theirs", "other");
    }

    @Test
    void refusesATableThatLeadsToTheServiceAlready() {
        stack.add("first", s3(List.of(table)));
        assertThat(stack.findings(s3(List.of(table)))).contains("error vpc-endpoint.table-taken routeTables[0]");
        assertThat(stack.arguments(s3(List.of(table)), "vpc-endpoint.table-taken"))
                .containsExactly("private", "first");
        assertThat(stack.findings(s3(List.of(table("spare", vpc, false, List.of())))))
                .noneMatch(told -> told.startsWith("error"));
        assertThat(stack.findings(new VpcEndpointSpec(vpc, GatewayService.DYNAMODB, List.of(table), null, Tags.NONE)))
                .noneMatch(told -> told.startsWith("error"));
    }

    @Test
    void refusesAPolicyThatIsNoJson() {
        assertThat(stack.findings(withPolicy("{\"Version\":"))).contains("error vpc-endpoint.policy-malformed policy");
        assertThat(stack.findings(withPolicy("{\"Version\":\"2012-10-17\",\"Statement\":[]}")))
                .noneMatch(told -> told.startsWith("error"));
    }

    @Test
    void refusesAPolicyThatIsLongerThanAwsTakes() {
        String frame = "{\"Id\":\"%s\"}";
        int room = 20_480 - frame.formatted("").length();
        assertThat(stack.findings(withPolicy(frame.formatted("x".repeat(room)))))
                .noneMatch(told -> told.startsWith("error"));
        VpcEndpointSpec tooLong = withPolicy(frame.formatted("x".repeat(room + 1)));
        assertThat(stack.findings(tooLong)).contains("error vpc-endpoint.policy-too-long policy");
        assertThat(stack.arguments(tooLong, "vpc-endpoint.policy-too-long")).containsExactly("20481", "20480");
    }

    @Test
    void warnsAtTheQuota() {
        for (int i = 0; i < 18; i++) {
            stack.add("endpoint" + i, s3(List.of()));
        }
        assertThat(stack.findings(s3(List.of(table)))).noneMatch(told -> told.contains("quota"));
        stack.add("endpoint18", s3(List.of()));
        assertThat(stack.findings(s3(List.of(table)))).contains("warning vpc-endpoint.quota");
    }

    @Test
    void theOrderOfRouteTablesDoesNotMatter() {
        Ref<RouteTableSpec> other = table("other", vpc, false, List.of());
        assertThat(s3(List.of(table, other, table))).isEqualTo(s3(List.of(other, table)));
    }

    @Test
    void proposesTheServiceThatIsMissingForAllTablesOfTheVpc() {
        table("theirs", vpc("other"), false, List.of());
        assertThat(kind.proposal(stack))
                .isEqualTo(Map.of("vpc", vpc.toString(), "service", "s3", "routeTables[0]", table.toString()));
        stack.add("s3", s3(List.of(table)));
        assertThat(kind.proposal(stack)).containsEntry("service", "dynamodb");
        stack.add("tables", new VpcEndpointSpec(vpc, GatewayService.DYNAMODB, List.of(), null, Tags.NONE));
        assertThat(kind.proposal(stack)).doesNotContainKey("service");
    }

    @Test
    void isTypedAsOneCommand() {
        VpcEndpointSpec spec = new VpcEndpointSpec(
                Ref.external("vpc-0123456789abcdef0"),
                GatewayService.S3,
                List.of(table),
                "{\"Id\":\"it's\"}",
                Tags.named("s3"));
        assertThat(kind.commands(spec, stack))
                .containsExactly("aws ec2 create-vpc-endpoint --vpc-endpoint-type Gateway"
                        + " --vpc-id vpc-0123456789abcdef0 --service-name com.amazonaws.ap-northeast-2.s3"
                        + " --route-table-ids <private> --policy-document '{\"Id\":\"it'\\''s\"}'");
    }

    private VpcEndpointSpec s3(List<Ref<RouteTableSpec>> tables) {
        return new VpcEndpointSpec(vpc, GatewayService.S3, tables, null, Tags.NONE);
    }

    private VpcEndpointSpec withPolicy(@Nullable String policy) {
        return new VpcEndpointSpec(vpc, GatewayService.S3, List.of(table), policy, Tags.NONE);
    }

    private Ref<VpcSpec> vpc(String name) {
        return stack.add(name, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
    }

    private Ref<SubnetSpec> subnet(String name, String block) {
        return stack.add(name, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse(block), false, Tags.NONE));
    }

    private Ref<RouteTableSpec> table(String name, Ref<VpcSpec> of, boolean main, List<Ref<SubnetSpec>> subnets) {
        return stack.add(name, new RouteTableSpec(of, main, List.of(), subnets, Tags.NONE));
    }
}
