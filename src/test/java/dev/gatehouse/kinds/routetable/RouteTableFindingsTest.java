package dev.gatehouse.kinds.routetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteTableFindingsTest {

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc = stack.add("network", vpc("10.0.0.0/16"));
    private final Ref<SubnetSpec> open = stack.add("open", subnet(vpc, "10.0.0.0/24"));
    private final Ref<SubnetSpec> closed = stack.add("closed", subnet(vpc, "10.0.1.0/24"));
    private final Ref<RouteTarget> internet = target(stack.add("internet", new InternetGatewaySpec(vpc, Tags.NONE)));
    private final Ref<RouteTarget> nat = target(stack.add("nat", new NatGatewaySpec(open, null, Tags.NONE)));

    @Test
    void theUsualTablesAreFine() {
        stack.add("public", table(List.of(open), route("0.0.0.0/0", internet)));
        assertThat(stack.findings(table(List.of(closed), route("0.0.0.0/0", nat))))
                .isEmpty();
        assertThat(stack.findings(table(List.of(), route("0.0.0.0/0", nat))))
                .containsExactly("info route-table.unused subnets");
    }

    @Test
    void refusesADestinationTwice() {
        assertThat(about(route("0.0.0.0/0", internet), route("0.0.0.0/0", nat)))
                .contains("error route-table.duplicate-destination routes[1].destination");
        assertThat(about(route("0.0.0.0/0", internet), route("0.0.0.0/0", internet)))
                .containsExactly("error route-table.duplicate-destination routes[1].destination");
    }

    @Test
    void leavesTheVpcsOwnBlockToAws() {
        assertThat(about(route("10.0.0.0/16", internet)))
                .containsExactly("error route-table.local routes[0].destination");
        assertThat(about(route("10.0.7.0/24", internet)))
                .containsExactly("error route-table.inside-vpc routes[0].destination");
        assertThat(about(route("10.0.0.0/24", internet)))
                .containsExactly("error route-table.inside-vpc-target routes[0].destination");
        assertThat(about(route("10.0.0.0/24", nat))).isEmpty();
        assertThat(about(route("10.0.0.0/8", internet))).isEmpty();
    }

    @Test
    void refusesWhatAwsKeepsForItself() {
        assertThat(about(route("169.254.169.0/24", internet)))
                .containsExactly("error route-table.forbidden routes[0].destination");
    }

    @Test
    void refusesAGatewayOfAnotherVpc() {
        Ref<VpcSpec> other = stack.add("other", vpc("10.1.0.0/16"));
        Ref<RouteTarget> theirs = target(stack.add("their-internet", new InternetGatewaySpec(other, Tags.NONE)));
        Ref<SubnetSpec> far = stack.add("far", subnet(other, "10.1.0.0/24"));
        Ref<RouteTarget> farNat = target(stack.add("their-nat", new NatGatewaySpec(far, null, Tags.NONE)));
        assertThat(about(route("0.0.0.0/0", theirs)))
                .containsExactly("error route-table.target-of-other-vpc routes[0].target");
        assertThat(about(route("0.0.0.0/0", farNat)))
                .containsExactly("error route-table.target-of-other-vpc routes[0].target");
    }

    @Test
    void refusesToSendATargetsPacketsBackToIt() {
        assertThat(stack.findings(table(List.of(open), route("0.0.0.0/0", nat))))
                .containsExactly("error route-table.target-in-own-subnet routes[0].target");
    }

    @Test
    void warnsWhereThatComesFromTheMainTable() {
        RouteTableSpec main = main(route("0.0.0.0/0", nat));
        assertThat(stack.findings(main)).contains("warning route-table.target-in-implicit-subnet routes[0].target");
        stack.add("public", table(List.of(open), route("0.0.0.0/0", internet)));
        assertThat(stack.findings(main)).noneMatch(told -> told.contains("implicit-subnet"));
    }

    @Test
    void warnsThatEverySubnetInheritsTheMainTable() {
        assertThat(stack.findings(main(route("0.0.0.0/0", nat))))
                .contains("warning route-table.main-inherited routes[0].destination");
        assertThat(stack.findings(main(route("192.0.2.0/24", nat)))).noneMatch(told -> told.contains("inherited"));
    }

    @Test
    void tellsWhichSubnetsUseTheMainTable() {
        assertThat(stack.arguments(main(), "route-table.implicit")).containsExactly("closed, open");
        stack.add("public", table(List.of(open)));
        assertThat(stack.arguments(main(), "route-table.implicit")).containsExactly("closed");
    }

    @Test
    void aVpcHasOneMainTable() {
        stack.add("main", main());
        assertThat(stack.findings(main())).contains("error route-table.second-main main");
    }

    @Test
    void aSubnetUsesOneTable() {
        stack.add("public", table(List.of(open)));
        assertThat(stack.findings(table(List.of(open)))).containsExactly("error route-table.subnet-taken subnets[0]");
    }

    @Test
    void refusesASubnetOfAnotherVpc() {
        Ref<VpcSpec> other = stack.add("other", vpc("10.1.0.0/16"));
        Ref<SubnetSpec> far = stack.add("far", subnet(other, "10.1.0.0/24"));
        assertThat(stack.findings(table(List.of(far))))
                .containsExactly("error route-table.subnet-of-other-vpc subnets[0]");
    }

    @Test
    void refusesATargetThatItCouldNotMakeRoutesTo() {
        assertThat(about(route("0.0.0.0/0", Ref.external("pcx-0123456789abcdef0"))))
                .containsExactly("error route-table.unknown-target routes[0].target");
        assertThat(about(route("0.0.0.0/0", Ref.external("igw-0123456789abcdef0"))))
                .isEmpty();
    }

    @Test
    void warnsAtTheQuotaOfRoutes() {
        Route[] fifty = IntStream.range(0, 50)
                .mapToObj(i -> route("192.0." + i + ".0/24", internet))
                .toArray(Route[]::new);
        assertThat(about(fifty)).containsExactly("warning route-table.quota routes");
    }

    @Test
    void writesTheCommandsThatAPersonWouldType() {
        assertThat(Rooms.kind(RouteTableSpec.class)
                        .commands(
                                table(
                                        List.of(closed),
                                        route("0.0.0.0/0", nat),
                                        route("192.0.2.0/24", Ref.external("igw-0123456789abcdef0"))),
                                stack))
                .containsExactly(
                        "aws ec2 create-route-table --vpc-id <network>",
                        "aws ec2 create-route --route-table-id <route-table> --destination-cidr-block 0.0.0.0/0"
                                + " --nat-gateway-id <nat>",
                        "aws ec2 create-route --route-table-id <route-table> --destination-cidr-block 192.0.2.0/24"
                                + " --gateway-id igw-0123456789abcdef0",
                        "aws ec2 associate-route-table --route-table-id <route-table> --subnet-id <closed>");
    }

    @Test
    void proposesTheWayToTheInternetAndThenToTheNatGateway() {
        Ref<SubnetSpec> lobby =
                stack.add("lobby", new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.2.0/24"), true, Tags.NONE));
        assertThat(Rooms.kind(RouteTableSpec.class).proposal(stack))
                .containsEntry("routes[0].target", internet.toString())
                .containsEntry("subnets[0]", lobby.toString())
                .doesNotContainKey("subnets[1]");
        stack.add("public", table(List.of(lobby, open), route("0.0.0.0/0", internet)));
        assertThat(Rooms.kind(RouteTableSpec.class).proposal(stack))
                .containsEntry("routes[0].target", nat.toString())
                .containsEntry("subnets[0]", closed.toString())
                .doesNotContainKey("subnets[1]");
    }

    private List<String> about(Route... routes) {
        return stack.findings(table(List.of(closed), routes));
    }

    private RouteTableSpec table(List<Ref<SubnetSpec>> subnets, Route... routes) {
        return new RouteTableSpec(vpc, false, List.of(routes), subnets, Tags.NONE);
    }

    private RouteTableSpec main(Route... routes) {
        return new RouteTableSpec(vpc, true, List.of(routes), List.of(), Tags.NONE);
    }

    private static Route route(String destination, Ref<RouteTarget> target) {
        return new Route(Cidr.parse(destination), target);
    }

    @SuppressWarnings("unchecked")
    private static Ref<RouteTarget> target(Ref<? extends RouteTarget> ref) {
        return (Ref<RouteTarget>) ref;
    }

    private static VpcSpec vpc(String block) {
        return new VpcSpec(Cidr.parse(block), true, true, Tags.NONE);
    }

    private static SubnetSpec subnet(Ref<VpcSpec> vpc, String block) {
        return new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse(block), false, Tags.NONE);
    }
}
