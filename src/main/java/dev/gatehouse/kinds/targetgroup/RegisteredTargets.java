package dev.gatehouse.kinds.targetgroup;

import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.resource.Ref;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;

/** The targets of target groups, but for those that an Auto Scaling group put in: these are that group's to decide. */
final class RegisteredTargets {

    private final ElasticLoadBalancingV2Client elb;
    private final Supplier<List<AutoScalingGroup>> groups;
    private @Nullable Set<String> scaled;

    RegisteredTargets(ElasticLoadBalancingV2Client elb, Supplier<List<AutoScalingGroup>> groups) {
        this.elb = elb;
        this.groups = groups;
    }

    List<Ref<InstanceSpec>> of(String groupArn) {
        return elb.describeTargetHealth(request -> request.targetGroupArn(groupArn)).targetHealthDescriptions().stream()
                .filter(one -> !one.targetHealth().stateAsString().contains("draining"))
                .map(one -> one.target().id())
                .filter(id -> !scaled().contains(id))
                .map(Ref::<InstanceSpec>external)
                .toList();
    }

    private Set<String> scaled() {
        Set<String> known = scaled;
        if (known == null) {
            known = new HashSet<>();
            groups.get().stream()
                    .flatMap(group -> group.instances().stream())
                    .map(Instance::instanceId)
                    .forEach(known::add);
            scaled = known;
        }
        return known;
    }

    /** Those that go are drained by AWS meanwhile. */
    void update(String groupArn, List<Ref<InstanceSpec>> from, List<Ref<InstanceSpec>> to) {
        List<TargetDescription> come = described(without(to, from));
        if (!come.isEmpty()) {
            elb.registerTargets(request -> request.targetGroupArn(groupArn).targets(come));
        }
        List<TargetDescription> gone = described(without(from, to));
        if (!gone.isEmpty()) {
            elb.deregisterTargets(request -> request.targetGroupArn(groupArn).targets(gone));
        }
    }

    private static List<Ref<InstanceSpec>> without(List<Ref<InstanceSpec>> all, List<Ref<InstanceSpec>> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    private static List<TargetDescription> described(List<Ref<InstanceSpec>> instances) {
        return instances.stream()
                .map(one -> TargetDescription.builder().id(one.externalId()).build())
                .toList();
    }
}
