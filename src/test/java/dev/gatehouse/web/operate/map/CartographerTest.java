package dev.gatehouse.web.operate.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.PlannedWorld;
import dev.gatehouse.kinds.dbinstance.DbInstanceSamples;
import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.dbsubnetgroup.DbSubnetGroupSpec;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.web.operate.Condition;
import dev.gatehouse.web.operate.map.Drawing.Box;
import dev.gatehouse.web.operate.map.Drawing.Frame;
import dev.gatehouse.web.operate.map.Drawing.Tile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands where on the map. */
@PanelTest
class CartographerTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Cartographer cartographer;

    private Stack stack;
    private Ref<VpcSpec> vpc;
    private Ref<SubnetSpec> publicA;
    private Ref<InternetGatewaySpec> gateway;

    @BeforeEach
    void aVpcInTwoZones() {
        stack = bench.stack();
        vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        subnet("private-c", "c", "10.0.4.0/24", false);
        subnet("private-a2", "a", "10.0.3.0/24", false);
        subnet("private-a1", "a", "10.0.2.0/24", false);
        publicA = subnet("public-a", "a", "10.0.9.0/24", true);
        gateway = bench.add(stack, new InternetGatewaySpec(vpc, Tags.named("igw")));
    }

    private Ref<SubnetSpec> subnet(String name, String zone, String cidr, boolean meantPublic) {
        return bench.add(
                stack, new SubnetSpec(vpc, "ap-northeast-2" + zone, Cidr.parse(cidr), meantPublic, Tags.named(name)));
    }

    @SuppressWarnings("unchecked")
    private Ref<RouteTableSpec> table(String name, boolean main, Ref<?> target, List<Ref<SubnetSpec>> subnets) {
        return bench.add(
                stack,
                new RouteTableSpec(
                        vpc,
                        main,
                        List.of(new Route(Cidr.ANYWHERE, (Ref<RouteTarget>) target)),
                        subnets,
                        Tags.named(name)));
    }

    private Frame frame() {
        return cartographer.draw(stack.id()).frames().getFirst();
    }

    private Box box(String name) {
        return frame().boxes().stream()
                .filter(box -> box.tile().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The names in each row, a dash for a gap. */
    private List<String> rows() {
        return frame().rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell ->
                                cell.isEmpty() ? "-" : cell.getFirst().tile().name())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .toList();
    }

    @Test
    void putsPublicSubnetsAbovePrivateOnesAndLowerBlocksFirst() {
        assertThat(rows()).containsExactly("private-a1 private-c", "private-a2 -", "public-a -");

        table("out", false, gateway, List.of(publicA));

        assertThat(rows()).containsExactly("public-a -", "private-a1 private-c", "private-a2 -");
        assertThat(frame().zones())
                .extracting(zone -> zone.name() + " " + zone.id())
                .containsExactly("ap-northeast-2a apne2-az1", "ap-northeast-2c apne2-az3");
    }

    @Test
    void callsASubnetPublicWhenItsTableLeadsToWhatGivesTheInternet() {
        assertThat(box("public-a").isPublic()).isFalse();
        assertThat(box("public-a").stillPrivate()).isTrue();
        assertThat(box("private-c").stillPrivate()).isFalse();

        table("out", false, gateway, List.of(publicA));

        assertThat(box("public-a").isPublic()).isTrue();
        assertThat(box("public-a").isPublicNow()).isFalse();
        assertThat(bench.apply(stack).state().name()).isEqualTo("SUCCEEDED");
        assertThat(box("public-a").isPublicNow()).isTrue();
    }

    @Test
    void letsTheMainTableRuleOverWhatNamesNoOther() {
        Ref<RouteTableSpec> main = table("main", true, gateway, List.of());

        Box box = box("private-c");

        assertThat(box.way().implicit()).isTrue();
        assertThat(box.way().by().tile().id()).isEqualTo(((Ref.Managed<?>) main).id());
        assertThat(box.isPublic()).isTrue();
        assertThat(frame().leavesToAws("WAY")).isFalse();
        assertThat(frame().leavesToAws("FILTER")).isTrue();
    }

    @Test
    void standsWhatIsInNoVpcBesideWhoeverRefersToIt() {
        Ref<ElasticIpSpec> used = bench.add(stack, new ElasticIpSpec(Tags.named("used")));
        bench.add(stack, new ElasticIpSpec(Tags.named("idle")));
        bench.add(stack, new NatGatewaySpec(publicA, used, Tags.named("nat")));

        assertThat(cartographer.draw(stack.id()).outside())
                .extracting(Tile::name)
                .containsExactly("idle");
        assertThat(box("public-a").inside()).extracting(Tile::name).containsExactly("nat");
        assertThat(box("public-a").inside().getFirst().beside())
                .extracting(Tile::name)
                .containsExactly("used");
        assertThat(frame().edge()).extracting(Tile::name).containsExactly("igw");
    }

    @Test
    void showsADatabaseInTheSubnetsOfItsGroupUntilRdsHasChosenOne() {
        DbInstanceSpec spec = new DbInstanceSamples().samples().get(1).in().apply(new PlannedWorld(bench, stack));
        DbSubnetGroupSpec group = bench.spec(spec.subnetGroup());
        Ref<DbInstanceSpec> instance = bench.add(stack, spec);
        List<ResourceId> subnets = group.subnets().stream()
                .map(subnet -> bench.item(subnet).orElseThrow().id())
                .toList();

        assertThat(standing(instance)).containsExactlyInAnyOrderElementsOf(subnets);
        assertThat(boxes().stream().flatMap(box -> box.inside().stream()).flatMap(tile -> tile.beside().stream()))
                .as("its subnet group, once")
                .hasSize(1);

        bench.apply(stack);
        assertThat(standing(instance)).hasSize(1);
    }

    /** The subnets in which it is shown. */
    private List<ResourceId> standing(Ref<?> ref) {
        ResourceId id = bench.item(ref).orElseThrow().id();
        return boxes().stream()
                .filter(box -> box.inside().stream().anyMatch(tile -> tile.id().equals(id)))
                .map(box -> box.tile().id())
                .toList();
    }

    private List<Box> boxes() {
        return cartographer.draw(stack.id()).frames().stream()
                .flatMap(frame -> frame.boxes().stream())
                .toList();
    }

    @Test
    void showsHowEverythingIs() {
        assertThat(box("public-a").tile().condition()).isEqualTo(Condition.PLANNED);

        bench.apply(stack);
        assertThat(box("public-a").tile().condition()).isEqualTo(Condition.READY);

        bench.change(
                publicA,
                new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.8.0/24"), true, Tags.named("public-a")));
        assertThat(box("public-a").tile().condition()).isEqualTo(Condition.CHANGED);

        bench.removeEverything(stack);
        assertThat(box("public-a").tile().condition()).isEqualTo(Condition.LEAVING);
    }
}
