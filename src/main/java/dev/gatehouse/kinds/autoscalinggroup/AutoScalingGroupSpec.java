package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.FollowsChanges;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.HoldsBoth;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.StandsIn;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Unique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of an Auto Scaling group.
 *
 * @param gracePeriod seconds that a new instance has before its health counts
 * @param cpuTarget percent of CPU that scaling holds the average at; null if CPU does not scale it
 * @param requestTarget requests a minute that scaling gives to each instance of the first target group; null if they do
 *     not scale it
 */
public record AutoScalingGroupSpec(
        @ForcesReplacement @Unique(longest = 255) String groupName,
        @FollowsChanges Ref<LaunchTemplateSpec> launchTemplate,
        @StandsIn List<Ref<SubnetSpec>> subnets,
        int minSize,
        int maxSize,
        @HoldsBoth List<Ref<TargetGroupSpec>> targetGroups,
        HealthCheckSource healthCheck,
        int gracePeriod,
        @Nullable Integer cpuTarget,
        @Nullable Integer requestTarget,
        Renewal renewal,
        Tags tags)
        implements Spec {

    public AutoScalingGroupSpec {
        groupName = groupName.strip();
        subnets = subnets.stream().distinct().sorted().toList();
        targetGroups = targetGroups.stream().distinct().sorted().toList();
    }

    /** Scaled by CPU alone, and renewed as AWS presets it. */
    public AutoScalingGroupSpec(
            String groupName,
            Ref<LaunchTemplateSpec> launchTemplate,
            List<Ref<SubnetSpec>> subnets,
            int minSize,
            int maxSize,
            List<Ref<TargetGroupSpec>> targetGroups,
            HealthCheckSource healthCheck,
            int gracePeriod,
            @Nullable Integer cpuTarget,
            Tags tags) {
        this(
                groupName,
                launchTemplate,
                subnets,
                minSize,
                maxSize,
                targetGroups,
                healthCheck,
                gracePeriod,
                cpuTarget,
                null,
                Renewal.GRADUALLY,
                tags);
    }
}
