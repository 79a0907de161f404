package dev.gatehouse.kinds.routetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.kinds.vpcendpoint.GatewayService;
import dev.gatehouse.kinds.vpcendpoint.VpcEndpointSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTableDriverTest {

    private static final Cidr ELSEWHERE = Cidr.parse("192.0.2.0/24");

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<RouteTableSpec> kind = SandboxWorld.kind(RouteTableSpec.class);
    private final Ref<VpcSpec> vpc = world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
    private final Ref<SubnetSpec> one = subnet("10.0.0.0/24");
    private final Ref<SubnetSpec> other = subnet("10.0.1.0/24");
    private final Ref<RouteTarget> internet = target(world.has(new InternetGatewaySpec(vpc, Tags.NONE)));

    @Test
    void changesOneRouteWithOneCall() {
        RouteTableSpec before = table(List.of(one), new Route(Cidr.ANYWHERE, internet));
        Present<RouteTableSpec> observed = made(before);
        Route more = new Route(ELSEWHERE, internet);
        assertThat(callsOf(observed, table(List.of(one), new Route(Cidr.ANYWHERE, internet), more)))
                .containsExactly("CreateRoute");
        assertThat(callsOf(again(observed), table(List.of(one), more))).containsExactly("DeleteRoute");
        assertThat(callsOf(again(observed), table(List.of(one), new Route(ELSEWHERE, target(nat())))))
                .containsExactly("ReplaceRoute");
        assertThat(again(observed).spec().routes())
                .extracting(Route::destination)
                .containsExactly(ELSEWHERE);
    }

    @Test
    void takesASubnetFromAnotherTableInOneCall() {
        Present<RouteTableSpec> first = made(table(List.of(one, other)));
        Present<RouteTableSpec> second = made(table(List.of()));
        assertThat(callsOf(second, table(List.of(one))))
                .containsExactly("DescribeRouteTables", "ReplaceRouteTableAssociation");
        assertThat(again(first).spec().subnets()).containsExactly(other);
        assertThat(again(second).spec().subnets()).containsExactly(one);
    }

    @Test
    void leavesASubnetWhereItHasMovedOnTo() {
        Present<RouteTableSpec> outdated = made(table(List.of(one)));
        Present<RouteTableSpec> second = made(table(List.of(one)));
        assertThat(callsOf(outdated, table(List.of()))).containsExactly("DescribeRouteTables");
        assertThat(again(second).spec().subnets()).containsExactly(one);
    }

    @Test
    void givesASubnetBackToTheMainTable() {
        Present<RouteTableSpec> observed = made(table(List.of(one)));
        assertThat(callsOf(observed, table(List.of())))
                .containsExactly("DescribeRouteTables", "DisassociateRouteTable");
    }

    @Test
    void aDeletedTargetIsStillToldSoThatTheRouteIsRepaired() {
        Ref<NatGatewaySpec> gone = nat();
        Present<RouteTableSpec> observed = made(table(List.of(other), new Route(Cidr.ANYWHERE, target(gone))));
        world.ec2().deleteNatGateway(request -> request.natGatewayId(gone.externalId()));
        world.until(() -> again(observed).attributes().containsKey("blackholes"), "a blackhole");
        assertThat(again(observed).spec().routes())
                .containsExactly(new Route(Cidr.ANYWHERE, Ref.external(gone.externalId())));
        RouteTableSpec repaired = table(List.of(other), new Route(Cidr.ANYWHERE, target(nat())));
        assertThat(callsOf(again(observed), repaired)).containsExactly("ReplaceRoute");
        assertThat(again(observed).spec()).isEqualTo(repaired);
        assertThat(again(observed).attributes()).doesNotContainKey("blackholes");
    }

    @Test
    void whatAwsAddsByItselfIsToldAndNotWishedAway() {
        RouteTableSpec wished = table(List.of(one), new Route(Cidr.ANYWHERE, internet));
        Present<RouteTableSpec> observed = made(wished);
        world.has(new VpcEndpointSpec(
                vpc, GatewayService.S3, List.of(Ref.external(observed.externalId())), null, Tags.NONE));
        Present<RouteTableSpec> now = again(observed);
        assertThat(now.spec()).isEqualTo(wished);
        assertThat(now.attributes().get("local")).isEqualTo("10.0.0.0/16 → local");
        assertThat(now.attributes().get("prefixLists")).matches("pl-[0-9a-f]+ → vpce-[0-9a-f]+");
    }

    @Test
    void adoptsTheMainTableAndLeavesItAsAwsMadeIt() {
        Present<RouteTableSpec> untouched = mainTable();
        RouteTableSpec wished = new RouteTableSpec(
                vpc, true, List.of(new Route(Cidr.ANYWHERE, internet)), List.of(one), Tags.named("main"));
        Present<RouteTableSpec> adopted = made(wished);
        assertThat(adopted.externalId()).isEqualTo(untouched.externalId());
        assertThat(adopted.ownership()).isPresent();
        world.delete(kind, adopted);
        assertThat(mainTable()).isEqualTo(untouched);
    }

    @Test
    void aTableWithSubnetsCanBeDeleted() {
        Present<RouteTableSpec> observed = made(table(List.of(one, other)));
        world.delete(kind, observed);
        assertThat(world.observe(kind, observed.externalId())).isEmpty();
    }

    private Present<RouteTableSpec> mainTable() {
        return world.observe(kind, Set.of()).stream()
                .filter(table -> table.spec().main() && table.spec().vpc().equals(vpc))
                .findFirst()
                .orElseThrow();
    }

    private Present<RouteTableSpec> made(RouteTableSpec spec) {
        return world.observe(kind, world.has(spec).externalId()).orElseThrow();
    }

    private Present<RouteTableSpec> again(Present<RouteTableSpec> observed) {
        return world.observe(kind, observed.externalId()).orElseThrow();
    }

    private List<String> callsOf(Present<RouteTableSpec> observed, RouteTableSpec desired) {
        return SandboxWorld.calls(() -> world.update(kind, observed, desired));
    }

    private RouteTableSpec table(List<Ref<SubnetSpec>> subnets, Route... routes) {
        return new RouteTableSpec(vpc, false, List.of(routes), subnets, Tags.NONE);
    }

    private Ref<SubnetSpec> subnet(String block) {
        return world.has(new SubnetSpec(vpc, world.zone(0), Cidr.parse(block), false, Tags.NONE));
    }

    private Ref<NatGatewaySpec> nat() {
        return world.has(new NatGatewaySpec(one, world.has(new ElasticIpSpec(Tags.NONE)), Tags.NONE));
    }

    @SuppressWarnings("unchecked")
    private static Ref<RouteTarget> target(Ref<? extends RouteTarget> ref) {
        return (Ref<RouteTarget>) ref;
    }
}
