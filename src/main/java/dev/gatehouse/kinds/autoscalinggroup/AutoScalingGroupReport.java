package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefresh;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;

/** What AWS tells of an Auto Scaling group, in our words. */
final class AutoScalingGroupReport {

    private AutoScalingGroupReport() {}

    /** Where a group has its renewal written. */
    static final String RENEWAL = Ownership.PREFIX + "renewal";

    static Renewal renewal(AutoScalingGroup group) {
        return Renewal.read(tags(group).get(RENEWAL));
    }

    /**
     * @param latest the latest renewal, if the group has any and it was looked at
     * @param current the version its template stands at; empty if nobody has looked
     * @param leftBehind its instances in other subnets than its own
     */
    static Present<AutoScalingGroupSpec> present(
            AutoScalingGroup group,
            List<ScalingPolicy> policies,
            Optional<InstanceRefresh> latest,
            Optional<String> current,
            LeftBehind leftBehind) {
        Map<String, String> tags = tags(group);
        LaunchTemplateSpecification template = Renewals.effective(group.launchTemplate(), latest);
        boolean behind = current.stream().anyMatch(version -> !version.equals(template.version()));
        List<Ref<TargetGroupSpec>> targetGroups = group.targetGroupARNs().stream()
                .map(Ref::<TargetGroupSpec>external)
                .sorted()
                .toList();
        return new Present<>(
                group.autoScalingGroupName(),
                new AutoScalingGroupSpec(
                        group.autoScalingGroupName(),
                        Ref.external(template.launchTemplateId()),
                        Stream.concat(LeftBehind.subnets(group).stream(), leftBehind.subnets().values().stream())
                                .map(Ref::<SubnetSpec>external)
                                .toList(),
                        group.minSize(),
                        group.maxSize(),
                        targetGroups,
                        HealthCheckSource.of(group.healthCheckType()),
                        Objects.requireNonNullElse(group.healthCheckGracePeriod(), 0),
                        ScalingPolicies.cpuTarget(policies),
                        ScalingPolicies.requestTarget(policies, targetGroups),
                        behind ? renewal(group).behind() : renewal(group),
                        TagMap.visible(tags)),
                readiness(group, latest),
                attributes(group, latest, leftBehind),
                TagMap.ownership(tags));
    }

    private static Readiness readiness(AutoScalingGroup group, Optional<InstanceRefresh> latest) {
        if (latest.stream().anyMatch(Renewals::isUnderWay)) {
            return new Readiness.InProgress(told(latest.get()));
        }
        boolean settled = group.status() == null
                && serving(group) == group.desiredCapacity()
                && group.instances().size() == group.desiredCapacity();
        return settled ? Readiness.READY : new Readiness.InProgress(inService(group));
    }

    private static Map<String, String> attributes(
            AutoScalingGroup group, Optional<InstanceRefresh> latest, LeftBehind leftBehind) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("inService", inService(group));
        latest.ifPresent(refresh -> attributes.put("renewal", told(refresh)));
        leftBehind.writeTo(attributes);
        return attributes;
    }

    private static long serving(AutoScalingGroup group) {
        return group.instances().stream()
                .filter(instance -> "InService".equals(instance.lifecycleStateAsString()))
                .count();
    }

    private static String inService(AutoScalingGroup group) {
        return serving(group) + "/" + group.desiredCapacity();
    }

    /** {@code InProgress 50 %}, and AWS's reason if it has one. */
    private static String told(InstanceRefresh refresh) {
        String reason = Objects.requireNonNullElse(refresh.statusReason(), "");
        return refresh.statusAsString() + " " + Objects.requireNonNullElse(refresh.percentageComplete(), 0) + " %"
                + (reason.isEmpty() ? "" : ": " + reason);
    }

    static Map<String, String> tags(AutoScalingGroup group) {
        Map<String, String> tags = new TreeMap<>();
        group.tags().forEach(tag -> tags.put(tag.key(), Objects.requireNonNullElse(tag.value(), "")));
        return tags;
    }
}
