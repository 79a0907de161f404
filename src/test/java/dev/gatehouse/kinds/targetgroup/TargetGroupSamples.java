package dev.gatehouse.kinds.targetgroup;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.kinds.instance.PublicAddress;
import dev.gatehouse.kinds.instance.RootVolumeType;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class TargetGroupSamples implements KindSamples<TargetGroupSpec> {

    @Override
    public Class<TargetGroupSpec> specType() {
        return TargetGroupSpec.class;
    }

    @Override
    public List<Sample<TargetGroupSpec>> samples() {
        return List.of(
                new Sample<>("with AWS's defaults", world -> in(world, Tags.named("web"))),
                new Sample<>("sticky", world -> Ground.with(in(world, Tags.NONE), "sticky", true)));
    }

    @Override
    public List<Edit<TargetGroupSpec>> inPlace() {
        return List.of(
                Edit.of("path", group -> Ground.with(group, "healthPath", "/health")),
                Edit.of("codes", group -> Ground.with(group, "healthCodes", "200-299,302")),
                Edit.of("interval", group -> Ground.with(group, "interval", 10)),
                Edit.of("timeout", group -> Ground.with(group, "timeout", 4)),
                Edit.of("healthy", group -> Ground.with(group, "healthyAfter", 3)),
                Edit.of("unhealthy", group -> Ground.with(group, "unhealthyAfter", 3)),
                Edit.of("sticky", group -> Ground.with(group, "sticky", true)),
                Edit.of(
                        "sticky for an hour",
                        group -> Ground.with(Ground.with(group, "sticky", true), "stickyFor", 3600)),
                Edit.of("slow start", group -> Ground.with(group, "slowStart", 60)),
                Edit.of("delay", group -> Ground.with(group, "deregistrationDelay", 60)),
                new Edit<>(
                        "a target", (world, group) -> Ground.with(group, "targets", List.of(instance(world, group)))),
                Edit.of("tags", group -> Ground.with(group, "tags", Tags.of(Map.of("Team", "web")))));
    }

    @Override
    public List<Edit<TargetGroupSpec>> replacing() {
        return List.of(
                Edit.of("name", group -> Ground.with(group, "groupName", Ground.fresh("other"))),
                Edit.of("protocol", group -> Ground.with(group, "protocol", TargetProtocol.HTTPS)),
                Edit.of("port", group -> Ground.with(group, "port", 8080)),
                new Edit<>(
                        "VPC",
                        (world, group) ->
                                Ground.with(group, "vpc", Ground.in(world).vpc())));
    }

    @Override
    public TargetGroupSpec golden(int version) {
        TargetGroupSpec first = spec("web", KindSamples.ours(1), Tags.named("web"));
        TargetGroupSpec second = Ground.with(Ground.with(first, "sticky", true), "slowStart", 30);
        return version == 1
                ? first
                : version == 2 ? second : Ground.with(second, "targets", List.of(KindSamples.ours(2)));
    }

    static Ref<InstanceSpec> instance(World world, TargetGroupSpec group) {
        Ref<SubnetSpec> subnet = Ground.subnet(world, group.vpc(), 2);
        Ground ground = new Ground(group.vpc(), subnet, subnet);
        return world.has(new InstanceSpec(
                MachineImages.choices().getFirst().value(),
                "t3.micro",
                ground.left(),
                List.of(ground.open(world, 80)),
                null,
                null,
                PublicAddress.NO,
                null,
                null,
                true,
                true,
                null,
                8,
                RootVolumeType.GP3,
                true,
                false,
                false,
                true,
                1,
                Tags.NONE));
    }

    private static TargetGroupSpec in(World world, Tags tags) {
        return spec(Ground.fresh("web"), Ground.in(world).vpc(), tags);
    }

    private static TargetGroupSpec spec(String name, Ref<VpcSpec> vpc, Tags tags) {
        return new TargetGroupSpec(name, vpc, TargetProtocol.HTTP, 80, "/", "200", 30, 5, 5, 2, false, 300, tags);
    }
}
