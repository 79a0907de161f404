package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;

/** What AWS tells of an Auto Scaling group, in our words. */
final class AutoScalingGroupReport {

    private AutoScalingGroupReport() {}

    static Present<AutoScalingGroupSpec> present(AutoScalingGroup group, @Nullable ScalingPolicy policy) {
        Map<String, String> tags = tags(group);
        long serving = group.instances().stream()
                .filter(instance -> "InService".equals(instance.lifecycleStateAsString()))
                .count();
        String state = serving + "/" + group.desiredCapacity();
        boolean settled = group.status() == null
                && serving == group.desiredCapacity()
                && group.instances().size() == group.desiredCapacity();
        return new Present<>(
                group.autoScalingGroupName(),
                new AutoScalingGroupSpec(
                        group.autoScalingGroupName(),
                        Ref.external(group.launchTemplate().launchTemplateId()),
                        Arrays.stream(Objects.requireNonNullElse(group.vpcZoneIdentifier(), "")
                                        .split(","))
                                .filter(id -> !id.isBlank())
                                .map(Ref::<SubnetSpec>external)
                                .toList(),
                        group.minSize(),
                        group.maxSize(),
                        group.targetGroupARNs().stream()
                                .map(Ref::<TargetGroupSpec>external)
                                .toList(),
                        HealthCheckSource.of(group.healthCheckType()),
                        Objects.requireNonNullElse(group.healthCheckGracePeriod(), 0),
                        target(policy),
                        TagMap.visible(tags)),
                settled ? Readiness.READY : new Readiness.InProgress(state),
                Map.of("inService", state),
                TagMap.ownership(tags));
    }

    private static @Nullable Integer target(@Nullable ScalingPolicy policy) {
        return policy == null || policy.targetTrackingConfiguration() == null
                ? null
                : (int) Math.round(policy.targetTrackingConfiguration().targetValue());
    }

    static Map<String, String> tags(AutoScalingGroup group) {
        Map<String, String> tags = new TreeMap<>();
        group.tags().forEach(tag -> tags.put(tag.key(), Objects.requireNonNullElse(tag.value(), "")));
        return tags;
    }
}
