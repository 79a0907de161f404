package dev.gatehouse.kinds.autoscalinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.listener.ListenerSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerScheme;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import dev.gatehouse.planning.Planner;
import dev.gatehouse.planning.Subject;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.autoscaling.model.Instance;

/** What Auto Scaling groups do in AWS that no contract tries: renewals, and scaling by requests. */
class AutoScalingGroupKindTest {

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<AutoScalingGroupSpec> kind = SandboxWorld.kind(AutoScalingGroupSpec.class);
    private final AutoScalingGroupSpec group =
            new AutoScalingGroupSamples().samples().getFirst().in().apply(world);

    @Test
    void renewsItsInstancesWhenTheTemplateHasChanged() {
        world.has(group);
        assertThat(versions()).containsExactly("1", "1");
        anotherVersion();
        Present<AutoScalingGroupSpec> behind = observed();
        assertThat(behind.spec().renewal().how()).isEqualTo(Renewal.How.BEHIND);

        world.update(kind, behind, group);
        assertThat(observed().readiness())
                .isInstanceOfSatisfying(
                        Readiness.InProgress.class,
                        progress -> assertThat(progress.why()).startsWith("InProgress 0 %"));
        assertThat(SandboxWorld.calls(() -> world.settle(kind, group.groupName(), group)))
                .as("it goes on by itself")
                .allMatch(call -> call.startsWith("Describe"));
        assertThat(versions()).containsExactly("2", "2");
        assertThat(observed().attributes()).containsEntry("renewal", "Successful 100 %");
    }

    @Test
    void isInThePlanThatChangesItsTemplate() {
        ResourceId id = ResourceId.random();
        AutoScalingGroupSpec ours = Ground.with(group, "launchTemplate", Ref.to(id));
        assertThat(actions(id, ours, Ground.with(template(), "instanceType", "t3.small")))
                .containsExactly(Action.UPDATE, Action.UPDATE);
        assertThat(actions(id, ours, Ground.with(template(), "tags", Tags.named("other"))))
                .as("a name is no new version")
                .containsExactly(Action.UPDATE, Action.NOOP);
    }

    private List<Action> actions(ResourceId templateId, AutoScalingGroupSpec ours, LaunchTemplateSpec desired) {
        Subject<LaunchTemplateSpec> template = new Subject<>(
                templateId,
                SandboxWorld.kind(LaunchTemplateSpec.class),
                "template",
                desired,
                present(template()),
                true,
                false);
        Subject<AutoScalingGroupSpec> scaled =
                new Subject<>(ResourceId.random(), kind, "group", ours, present(ours), true, false);
        return Planner.plan(UUID.randomUUID(), "basis", List.of(template, scaled)).changes().stream()
                .map(Change::action)
                .toList();
    }

    private static <S extends Spec> Present<S> present(S spec) {
        return new Present<>("id", spec, Readiness.READY, Map.of(), Optional.empty());
    }

    @Test
    void leavesInstancesAloneWhereThatIsWished() {
        AutoScalingGroupSpec alone = Ground.with(group, "renewal", Renewal.LEFT_ALONE);
        world.has(alone);
        anotherVersion();
        assertThat(observed().spec()).isEqualTo(alone);
        assertThat(versions()).containsExactly("1", "1");
    }

    @Test
    void beginsARenewalAnewWhenTheTemplateChangesOnceMore() {
        world.has(group);
        anotherVersion();
        world.update(kind, observed(), group);
        anotherVersion();
        assertThat(observed().spec().renewal().how()).isEqualTo(Renewal.How.BEHIND);
        world.settle(kind, group.groupName(), group);
        assertThat(versions()).containsExactly("3", "3");
    }

    @Test
    void scalesByRequestsOnceALoadBalancerCountsThem() {
        AutoScalingGroupSpec counting = Ground.with(group, "requestTarget", 500);
        LoadBalancerSpec balancer = new LoadBalancerSpec(
                Ground.fresh("web"),
                LoadBalancerScheme.INTERNAL,
                group.subnets(),
                template().securityGroups(),
                60,
                Tags.NONE);
        world.has(ListenerSpec.http(world.has(balancer), group.targetGroups().getFirst(), Tags.NONE));
        world.has(counting);
        assertThat(world.clients()
                        .autoScaling()
                        .describePolicies(of -> of.autoScalingGroupName(group.groupName()))
                        .scalingPolicies())
                .anySatisfy(policy -> assertThat(policy.targetTrackingConfiguration()
                                .predefinedMetricSpecification()
                                .resourceLabel())
                        .matches("app/web-\\d+/[0-9a-f]{16}/targetgroup/web-\\d+/[0-9a-f]{16}"));
    }

    private Present<AutoScalingGroupSpec> observed() {
        return world.observe(kind, group.groupName()).orElseThrow();
    }

    /** By the room of templates, as the panel does it. */
    private void anotherVersion() {
        Kind<LaunchTemplateSpec> templates = SandboxWorld.kind(LaunchTemplateSpec.class);
        String id = group.launchTemplate().externalId();
        LaunchTemplateSpec now = template();
        String other = now.instanceType().equals("t3.small") ? "t3.micro" : "t3.small";
        world.settle(templates, id, Ground.with(now, "instanceType", other));
    }

    private LaunchTemplateSpec template() {
        String id = group.launchTemplate().externalId();
        return world.observe(SandboxWorld.kind(LaunchTemplateSpec.class), id)
                .orElseThrow()
                .spec();
    }

    private List<String> versions() {
        return world
                .clients()
                .autoScaling()
                .describeAutoScalingGroups(of -> of.autoScalingGroupNames(group.groupName()))
                .autoScalingGroups()
                .getFirst()
                .instances()
                .stream()
                .map(Instance::launchTemplate)
                .map(template -> template.version())
                .toList();
    }
}
