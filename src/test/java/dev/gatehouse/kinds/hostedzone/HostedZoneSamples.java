package dev.gatehouse.kinds.hostedzone;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class HostedZoneSamples implements KindSamples<HostedZoneSpec> {

    @Override
    public Class<HostedZoneSpec> specType() {
        return HostedZoneSpec.class;
    }

    @Override
    public List<Sample<HostedZoneSpec>> samples() {
        return List.of(
                new Sample<>(
                        "in a VPC",
                        world -> new HostedZoneSpec(
                                Ground.fresh("corp") + ".internal", List.of(vpc(world, 0)), Tags.named("corp"))),
                new Sample<>(
                        "in two VPCs",
                        world -> new HostedZoneSpec(
                                Ground.fresh("corp") + ".internal",
                                List.of(vpc(world, 0), vpc(world, 1)),
                                Tags.named("corp"))),
                new Sample<>(
                        "for everybody",
                        world -> new HostedZoneSpec(Ground.fresh("example") + ".com", List.of(), Tags.NONE)));
    }

    private static Ref<VpcSpec> vpc(World world, int number) {
        return world.has(new VpcSpec(Cidr.parse("10." + number + ".0.0/16"), true, true, Tags.NONE));
    }

    @Override
    public List<Edit<HostedZoneSpec>> inPlace() {
        return List.of(
                new Edit<>(
                        "another VPC", (world, s) -> new HostedZoneSpec(s.domain(), List.of(vpc(world, 2)), s.tags())),
                Edit.of(
                        "tags",
                        s -> new HostedZoneSpec(s.domain(), s.vpcs(), Tags.of(Map.of("Name", "x", "Team", "web")))));
    }

    @Override
    public List<Edit<HostedZoneSpec>> replacing() {
        return List.of(
                Edit.of("domain", s -> new HostedZoneSpec(Ground.fresh("other") + ".internal", s.vpcs(), s.tags())),
                Edit.of("for everybody", s -> new HostedZoneSpec(s.domain(), List.of(), s.tags())));
    }

    @Override
    public HostedZoneSpec golden(int version) {
        return new HostedZoneSpec("corp.internal", List.of(KindSamples.ours(1)), Tags.named("corp"));
    }
}
