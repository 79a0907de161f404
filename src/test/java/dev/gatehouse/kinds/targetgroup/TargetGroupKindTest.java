package dev.gatehouse.kinds.targetgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSamples;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupSpec;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose the targets of a group are, and how they go. */
class TargetGroupKindTest {

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<TargetGroupSpec> kind = SandboxWorld.kind(TargetGroupSpec.class);

    @Test
    void leavesTargetsOfAnAutoScalingGroupToIt() {
        AutoScalingGroupSpec scaled =
                new AutoScalingGroupSamples().samples().getFirst().in().apply(world);
        world.has(scaled);
        String arn = scaled.targetGroups().getFirst().externalId();
        assertThat(world.clients()
                        .elbv2()
                        .describeTargetHealth(of -> of.targetGroupArn(arn))
                        .targetHealthDescriptions())
                .hasSize(2);
        assertThat(world.observe(kind, arn).orElseThrow().spec().targets()).isEmpty();
    }

    @Test
    void letsGoOfAnInstanceBeforeItEnds() {
        TargetGroupSpec group =
                new TargetGroupSamples().samples().getFirst().in().apply(world);
        Ref<InstanceSpec> instance = TargetGroupSamples.instance(world, group);
        TargetGroupSpec filled = Ground.with(group, "targets", List.of(instance));
        String arn = world.has(filled).externalId();
        Present<TargetGroupSpec> observed = world.observe(kind, arn).orElseThrow();
        assertThat(observed.spec()).isEqualTo(filled);

        List<String> calls = SandboxWorld.calls(() -> world.release(kind, observed, Set.of(instance.externalId())));
        assertThat(calls).containsExactly("DeregisterTargets");
        assertThat(world.observe(kind, arn).orElseThrow().spec().targets()).isEmpty();
    }

    @Test
    void changesOnlyTheAttributesThatDiffer() {
        TargetGroupSpec group =
                new TargetGroupSamples().samples().getFirst().in().apply(world);
        String arn = world.has(group).externalId();
        Present<TargetGroupSpec> observed = world.observe(kind, arn).orElseThrow();
        assertThat(SandboxWorld.calls(() -> world.update(
                        kind, observed, Ground.with(Ground.with(group, "sticky", true), "deregistrationDelay", 60))))
                .containsExactly("ModifyTargetGroupAttributes");
    }
}
