package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.routetable.RouteTableSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class VpcEndpointSamples implements KindSamples<VpcEndpointSpec> {

    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}";

    @Override
    public Class<VpcEndpointSpec> specType() {
        return VpcEndpointSpec.class;
    }

    @Override
    public List<Sample<VpcEndpointSpec>> samples() {
        return List.of(
                new Sample<>("on two tables with a policy", world -> onTables(world, 2, POLICY)),
                new Sample<>("on one table", world -> onTables(world, 1, null)),
                new Sample<>(
                        "on no table",
                        world -> new VpcEndpointSpec(vpc(world), GatewayService.DYNAMODB, List.of(), null, Tags.NONE)));
    }

    @Override
    public List<Edit<VpcEndpointSpec>> inPlace() {
        return List.of(
                new Edit<>(
                        "another table", (world, s) -> with(s, List.of(table(world, s.vpc())), s.policy(), s.tags())),
                new Edit<>(
                        "one table more",
                        (world, s) -> with(
                                s, List.of(s.routeTables().getFirst(), table(world, s.vpc())), s.policy(), s.tags())),
                Edit.of("no table", s -> with(s, List.of(), s.policy(), s.tags())),
                Edit.of("another policy", s -> with(s, s.routeTables(), POLICY.replace("Get", "Put"), s.tags())),
                Edit.of("no policy", s -> with(s, s.routeTables(), null, s.tags())),
                Edit.of("tags", s -> with(s, s.routeTables(), s.policy(), Tags.of(Map.of("Team", "network")))));
    }

    @Override
    public List<Edit<VpcEndpointSpec>> replacing() {
        return List.of(
                Edit.of(
                        "service",
                        s -> new VpcEndpointSpec(
                                s.vpc(), GatewayService.DYNAMODB, s.routeTables(), s.policy(), s.tags())),
                new Edit<>(
                        "vpc",
                        (world, s) -> new VpcEndpointSpec(vpc(world), s.service(), List.of(), s.policy(), s.tags())));
    }

    @Override
    public VpcEndpointSpec golden(int version) {
        return new VpcEndpointSpec(
                KindSamples.ours(1),
                GatewayService.S3,
                List.of(KindSamples.ours(2), KindSamples.ours(3)),
                POLICY,
                Tags.named("s3"));
    }

    private static VpcEndpointSpec onTables(World world, int count, @Nullable String policy) {
        Ref<VpcSpec> vpc = vpc(world);
        List<Ref<RouteTableSpec>> tables =
                Stream.generate(() -> table(world, vpc)).limit(count).toList();
        return new VpcEndpointSpec(vpc, GatewayService.S3, tables, policy, Tags.named("s3"));
    }

    private static VpcEndpointSpec with(
            VpcEndpointSpec spec, List<Ref<RouteTableSpec>> tables, @Nullable String policy, Tags tags) {
        return new VpcEndpointSpec(spec.vpc(), spec.service(), tables, policy, tags);
    }

    private static Ref<VpcSpec> vpc(World world) {
        return world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
    }

    private static Ref<RouteTableSpec> table(World world, Ref<VpcSpec> vpc) {
        return world.has(new RouteTableSpec(vpc, false, List.of(), List.of(), Tags.NONE));
    }
}
