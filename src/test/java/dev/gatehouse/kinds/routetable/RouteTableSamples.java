package dev.gatehouse.kinds.routetable;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.internetgateway.InternetGatewaySpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.kinds.routetable.RouteTableSpec.Route;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class RouteTableSamples implements KindSamples<RouteTableSpec> {

    @Override
    public Class<RouteTableSpec> specType() {
        return RouteTableSpec.class;
    }

    @Override
    public List<Sample<RouteTableSpec>> samples() {
        return List.of(
                new Sample<>("public", RouteTableSamples::open),
                new Sample<>("private", RouteTableSamples::closed),
                new Sample<>(
                        "without anything",
                        world -> new RouteTableSpec(vpc(world), false, List.of(), List.of(), Tags.NONE)),
                new Sample<>("main", RouteTableSamples::main));
    }

    private static RouteTableSpec open(World world) {
        Ref<VpcSpec> vpc = vpc(world);
        return new RouteTableSpec(
                vpc,
                false,
                List.of(new Route(Cidr.ANYWHERE, internet(world, vpc))),
                List.of(subnet(world, vpc, "10.0.0.0/24"), subnet(world, vpc, "10.0.1.0/24")),
                Tags.named("public"));
    }

    private static RouteTableSpec closed(World world) {
        Ref<VpcSpec> vpc = vpc(world);
        internet(world, vpc);
        Ref<SubnetSpec> stands = subnet(world, vpc, "10.0.0.0/24");
        Ref<NatGatewaySpec> nat =
                world.has(new NatGatewaySpec(stands, world.has(new ElasticIpSpec(Tags.NONE)), Tags.NONE));
        return new RouteTableSpec(
                vpc,
                false,
                List.of(new Route(Cidr.ANYWHERE, target(nat)), new Route(Cidr.parse("192.0.2.0/24"), target(nat))),
                List.of(subnet(world, vpc, "10.0.1.0/24")),
                Tags.NONE);
    }

    private static RouteTableSpec main(World world) {
        Ref<VpcSpec> vpc = vpc(world);
        return new RouteTableSpec(
                vpc,
                true,
                List.of(new Route(Cidr.parse("192.0.2.0/24"), internet(world, vpc))),
                List.of(subnet(world, vpc, "10.0.0.0/24")),
                Tags.named("main"));
    }

    @Override
    public List<Edit<RouteTableSpec>> inPlace() {
        return List.of(
                Edit.of("no routes", table -> with(table, List.of(), table.subnets(), table.tags())),
                new Edit<>("one more route", RouteTableSamples::withOneMore),
                new Edit<>(
                        "another subnet",
                        (world, table) -> with(
                                table,
                                table.routes(),
                                List.of(table.subnets().getFirst(), subnet(world, table.vpc(), "10.0.2.0/24")),
                                table.tags())),
                Edit.of("no subnet", table -> with(table, table.routes(), List.of(), table.tags())),
                Edit.of(
                        "tags",
                        table -> with(table, table.routes(), table.subnets(), Tags.of(Map.of("Team", "network")))));
    }

    private static RouteTableSpec withOneMore(World world, RouteTableSpec table) {
        Route first = table.routes().getFirst();
        return with(
                table,
                List.of(first, new Route(Cidr.parse("192.0.2.0/24"), first.target())),
                table.subnets(),
                table.tags());
    }

    @Override
    public List<Edit<RouteTableSpec>> replacing() {
        return List.of(
                new Edit<>(
                        "vpc",
                        (world, table) -> new RouteTableSpec(vpc(world), false, List.of(), List.of(), table.tags())),
                Edit.of(
                        "the main one",
                        table -> new RouteTableSpec(table.vpc(), true, table.routes(), table.subnets(), table.tags())));
    }

    @Override
    public RouteTableSpec golden(int version) {
        return new RouteTableSpec(
                KindSamples.ours(1),
                true,
                List.of(
                        new Route(Cidr.ANYWHERE, KindSamples.ours(2)),
                        new Route(Cidr.parse("192.0.2.0/24"), KindSamples.ours(3))),
                List.of(KindSamples.ours(4), KindSamples.ours(5)),
                Tags.named("main"));
    }

    private static RouteTableSpec with(
            RouteTableSpec table, List<Route> routes, List<Ref<SubnetSpec>> subnets, Tags tags) {
        return new RouteTableSpec(table.vpc(), table.main(), routes, subnets, tags);
    }

    private static Ref<VpcSpec> vpc(World world) {
        return world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
    }

    private static Ref<SubnetSpec> subnet(World world, Ref<VpcSpec> vpc, String block) {
        return world.has(new SubnetSpec(vpc, world.zone(0), Cidr.parse(block), false, Tags.NONE));
    }

    private static Ref<RouteTarget> internet(World world, Ref<VpcSpec> vpc) {
        return target(world.has(new InternetGatewaySpec(vpc, Tags.NONE)));
    }

    @SuppressWarnings("unchecked")
    private static Ref<RouteTarget> target(Ref<? extends RouteTarget> ref) {
        return (Ref<RouteTarget>) ref;
    }
}
