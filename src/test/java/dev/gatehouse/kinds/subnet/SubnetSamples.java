package dev.gatehouse.kinds.subnet;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class SubnetSamples implements KindSamples<SubnetSpec> {

    @Override
    public Class<SubnetSpec> specType() {
        return SubnetSpec.class;
    }

    @Override
    public List<Sample<SubnetSpec>> samples() {
        return List.of(
                new Sample<>(
                        "private",
                        world -> new SubnetSpec(
                                vpc(world), world.zone(0), Cidr.parse("10.0.1.0/24"), false, Tags.named("private"))),
                new Sample<>(
                        "public",
                        world ->
                                new SubnetSpec(vpc(world), world.zone(1), Cidr.parse("10.0.0.0/16"), true, Tags.NONE)));
    }

    @Override
    public List<Edit<SubnetSpec>> inPlace() {
        return List.of(
                Edit.of(
                        "auto-assignment",
                        s -> new SubnetSpec(s.vpc(), s.availabilityZone(), s.cidr(), true, s.tags())),
                Edit.of(
                        "tags",
                        s -> new SubnetSpec(
                                s.vpc(),
                                s.availabilityZone(),
                                s.cidr(),
                                s.mapPublicIpOnLaunch(),
                                Tags.of(Map.of("Team", "network")))));
    }

    @Override
    public List<Edit<SubnetSpec>> replacing() {
        return List.of(
                new Edit<>(
                        "vpc",
                        (world, s) -> new SubnetSpec(vpc(world), s.availabilityZone(), s.cidr(), false, s.tags())),
                new Edit<>("zone", (world, s) -> new SubnetSpec(s.vpc(), world.zone(2), s.cidr(), false, s.tags())),
                Edit.of(
                        "block",
                        s -> new SubnetSpec(
                                s.vpc(), s.availabilityZone(), Cidr.parse("10.0.2.0/24"), false, s.tags())));
    }

    @Override
    public SubnetSpec golden(int version) {
        return new SubnetSpec(
                KindSamples.ours(1), "ap-northeast-2a", Cidr.parse("10.0.1.0/24"), true, Tags.named("public-a"));
    }

    private static Ref<VpcSpec> vpc(World world) {
        return world.has(new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.NONE));
    }
}
