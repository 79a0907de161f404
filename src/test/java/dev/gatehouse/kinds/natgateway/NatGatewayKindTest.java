package dev.gatehouse.kinds.natgateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.routetable.RouteTarget;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NatGatewayKindTest {

    private final Kind<NatGatewaySpec> kind = Rooms.kind(NatGatewaySpec.class);
    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc =
            stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
    private final Ref<SubnetSpec> open = subnet("public-a", "ap-northeast-2a", "10.0.0.0/24");
    private final Ref<ElasticIpSpec> address = stack.add("nat-a", new ElasticIpSpec(Tags.NONE));

    @Test
    void tellsWhatItCostsAndThatNothingRoutesToItYet() {
        table(false, internetGateway(), List.of(open));
        assertThat(stack.findings(nat(open, address)))
                .containsExactly("info nat-gateway.no-route", "info nat-gateway.cost");
    }

    @Test
    void isOnlyPricedOnceARouteLeadsToIt() {
        table(false, internetGateway(), List.of(open));
        table(false, Ref.to(ResourceId.random()), List.of());
        assertThat(stack.findings(nat(open, address))).containsExactly("info nat-gateway.cost");
    }

    @Test
    void needsAnElasticIp() {
        assertThat(stack.findings(nat(open, null))).contains("error nat-gateway.no-elastic-ip elasticIp");
    }

    @Test
    void refusesTheElasticIpOfAnotherAndNamesIt() {
        stack.add("first", nat(open, address));
        assertThat(stack.findings(nat(open, address))).contains("error nat-gateway.elastic-ip-taken elasticIp");
        assertThat(stack.arguments(nat(open, address), "nat-gateway.elastic-ip-taken"))
                .containsExactly("nat-a", "first");
        Ref<ElasticIpSpec> own = stack.add("nat-b", new ElasticIpSpec(Tags.NONE));
        assertThat(stack.findings(nat(open, own))).noneMatch(told -> told.contains("elastic-ip"));
    }

    @Test
    void refusesAVpcWithoutAnInternetGateway() {
        Ref<VpcSpec> other = stack.add("other", new VpcSpec(Cidr.parse("10.1.0.0/16"), true, true, Tags.NONE));
        stack.add("elsewhere", new InternetGatewaySpec(other, Tags.NONE));
        assertThat(stack.findings(nat(open, address))).contains("error nat-gateway.no-internet subnet");
        internetGateway();
        assertThat(stack.findings(nat(open, address))).noneMatch(told -> told.contains("no-internet"));
    }

    @Test
    void warnsOfASubnetThatUsesAnUntouchedMainTable() {
        internetGateway();
        assertThat(stack.findings(nat(open, address))).contains("warning nat-gateway.private-subnet subnet");
    }

    @Test
    void warnsOfASubnetWhoseOwnTableHasNoWayOutThoughTheMainTableHas() {
        table(true, internetGateway(), List.of());
        assertThat(stack.findings(nat(open, address))).noneMatch(told -> told.contains("private-subnet"));
        table(false, Ref.to(ResourceId.random()), List.of(open));
        assertThat(stack.findings(nat(open, address))).contains("warning nat-gateway.private-subnet subnet");
    }

    @Test
    void leavesOpenWhereARouteToSomethingElsesGatewayLeads() {
        internetGateway();
        table(false, Ref.external("igw-0123456789abcdef0"), List.of(open));
        assertThat(stack.findings(nat(open, address))).noneMatch(told -> told.contains("private-subnet"));
    }

    @Test
    void mentionsThatOneZoneServesSeveral() {
        table(false, internetGateway(), List.of(open));
        Ref<SubnetSpec> second = subnet("public-c", "ap-northeast-2c", "10.0.1.0/24");
        assertThat(stack.findings(nat(open, address))).contains("info nat-gateway.single-zone subnet");
        assertThat(stack.arguments(nat(open, address), "nat-gateway.single-zone"))
                .containsExactly("ap-northeast-2a", "ap-northeast-2a, ap-northeast-2c");
        stack.add("nat-c", nat(second, null));
        assertThat(stack.findings(nat(open, address))).noneMatch(told -> told.contains("single-zone"));
    }

    @Test
    void warnsAtTheQuotaOfOneZone() {
        Ref<SubnetSpec> second = subnet("public-c", "ap-northeast-2c", "10.0.1.0/24");
        for (int i = 0; i < 3; i++) {
            stack.add("nat" + i, nat(open, null));
        }
        stack.add("nat-c", nat(second, null));
        assertThat(stack.findings(nat(open, address))).noneMatch(told -> told.contains("quota"));
        stack.add("nat3", nat(open, null));
        assertThat(stack.findings(nat(open, address))).contains("warning nat-gateway.quota subnet");
    }

    @Test
    void countsThoseOfOtherStacksInTheZone() {
        PaperStack other = stack.beside();
        Ref<SubnetSpec> there = other.add(
                "public-a", new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.9.0.0/24"), true, Tags.NONE));
        Ref<SubnetSpec> elsewhere = other.add(
                "public-c", new SubnetSpec(vpc, "ap-northeast-2c", Cidr.parse("10.9.1.0/24"), true, Tags.NONE));
        for (int i = 0; i < 3; i++) {
            other.add("nat" + i, nat(there, null));
        }
        other.add("nat-c", nat(elsewhere, null));
        assertThat(stack.findings(nat(open, address))).noneMatch(told -> told.contains("quota"));
        other.add("nat3", nat(there, null));
        assertThat(stack.arguments(nat(open, address), "nat-gateway.quota"))
                .containsExactly("5", "ap-northeast-2a", "5");
    }

    @Test
    void needsWhateverGivesItsVpcTheInternet() {
        assertThat(kind.needs(nat(open, address), stack)).containsExactly(Role.internet(vpc));
        assertThat(kind.needs(nat(Ref.external("subnet-0123456789abcdef0"), address), stack))
                .isEmpty();
    }

    @Test
    void isBilledByTheHour() {
        assertThat(kind.charges(nat(open, address))).containsExactly(Charge.hourly("nat-gateway"));
    }

    @Test
    void proposesAPublicSubnetAndAnIdleElasticIp() {
        subnet("a-private", "ap-northeast-2a", "10.0.9.0/24");
        table(false, internetGateway(), List.of(open));
        assertThat(kind.proposal(stack))
                .containsEntry("subnet", open.toString())
                .containsEntry("elasticIp", address.toString());
    }

    @Test
    void proposesAZoneThatHasNoneAndNoElasticIpThatIsUsed() {
        Ref<SubnetSpec> second = subnet("public-c", "ap-northeast-2c", "10.0.1.0/24");
        table(false, internetGateway(), List.of(open, second));
        stack.add("nat", nat(open, address));
        assertThat(kind.proposal(stack))
                .containsEntry("subnet", second.toString())
                .doesNotContainKey("elasticIp");
    }

    private Ref<RouteTarget> internetGateway() {
        return Ref.to(((Ref.Managed<?>) stack.add("door", new InternetGatewaySpec(vpc, Tags.NONE))).id());
    }

    private void table(boolean main, Ref<RouteTarget> target, List<Ref<SubnetSpec>> subnets) {
        stack.add(
                "table", new RouteTableSpec(vpc, main, List.of(new Route(Cidr.ANYWHERE, target)), subnets, Tags.NONE));
    }

    private Ref<SubnetSpec> subnet(String name, String zone, String block) {
        return stack.add(name, new SubnetSpec(vpc, zone, Cidr.parse(block), false, Tags.NONE));
    }

    private static NatGatewaySpec nat(Ref<SubnetSpec> subnet, @Nullable Ref<ElasticIpSpec> elasticIp) {
        return new NatGatewaySpec(subnet, elasticIp, Tags.NONE);
    }
}
