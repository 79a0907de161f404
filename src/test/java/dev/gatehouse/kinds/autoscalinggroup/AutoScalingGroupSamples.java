package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.World;
import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetProtocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;

public final class AutoScalingGroupSamples implements KindSamples<AutoScalingGroupSpec> {

    @Override
    public Class<AutoScalingGroupSpec> specType() {
        return AutoScalingGroupSpec.class;
    }

    @Override
    public List<Sample<AutoScalingGroupSpec>> samples() {
        return List.of(
                new Sample<>("behind a target group", world -> in(world, 50, Tags.named("web"))),
                new Sample<>("that nothing scales", world -> in(world, null, Tags.NONE)));
    }

    /** The groups, and their policies. */
    @Override
    public int callsToObserveTwo() {
        return 2;
    }

    @Override
    public List<Edit<AutoScalingGroupSpec>> inPlace() {
        return List.of(
                Edit.of("fewer", group -> Ground.with(group, "minSize", 1)),
                Edit.of("more", group -> Ground.with(group, "maxSize", 6)),
                Edit.of("no target group", group -> Ground.with(group, "targetGroups", List.of())),
                Edit.of("health", group -> Ground.with(group, "healthCheck", HealthCheckSource.ELB)),
                Edit.of("grace", group -> Ground.with(group, "gracePeriod", 60)),
                Edit.of("target", group -> Ground.with(group, "cpuTarget", 70)),
                Edit.of("left alone", group -> Ground.with(group, "renewal", Renewal.LEFT_ALONE)),
                Edit.of(
                        "renewed half by half",
                        group -> Ground.with(group, "renewal", new Renewal(Renewal.How.GRADUALLY, 50, 60))),
                Edit.of("tags", group -> Ground.with(group, "tags", Tags.of(Map.of("Team", "web")))));
    }

    @Override
    public List<Edit<AutoScalingGroupSpec>> replacing() {
        return List.of(Edit.of("name", group -> Ground.with(group, "groupName", Ground.fresh("other"))));
    }

    @Override
    public AutoScalingGroupSpec golden(int version) {
        return new AutoScalingGroupSpec(
                "web",
                KindSamples.ours(1),
                List.of(KindSamples.ours(2), KindSamples.ours(3)),
                2,
                4,
                List.of(KindSamples.ours(4)),
                HealthCheckSource.ELB,
                300,
                50,
                version == 1 ? null : 1000,
                version == 1 ? Renewal.LEFT_ALONE : new Renewal(Renewal.How.GRADUALLY, 80, 120),
                Tags.named("web"));
    }

    private static AutoScalingGroupSpec in(World world, Integer target, Tags tags) {
        Ground ground = Ground.in(world);
        Ref<LaunchTemplateSpec> template = world.has(new LaunchTemplateSpec(
                Ground.fresh("web"),
                "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
                "t3.micro",
                null,
                null,
                List.of(ground.open(world, 80)),
                null,
                true,
                Tags.NONE));
        Ref<TargetGroupSpec> group = world.has(new TargetGroupSpec(
                Ground.fresh("web"),
                ground.vpc(),
                TargetProtocol.HTTP,
                80,
                "/",
                "200",
                30,
                5,
                5,
                2,
                false,
                300,
                Tags.NONE));
        return new AutoScalingGroupSpec(
                Ground.fresh("web"),
                template,
                ground.subnets(),
                2,
                4,
                List.of(group),
                HealthCheckSource.EC2,
                300,
                target,
                tags);
    }
}
