package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AlreadyExistsException;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.autoscaling.model.Tag;

/** Brings Auto Scaling groups about. */
@Component
final class AutoScalingGroupDriver implements Driver<AutoScalingGroupSpec> {

    private static final String POLICY = "gatehouse-cpu";

    private final Clients clients;

    AutoScalingGroupDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<AutoScalingGroupSpec>> observe(Scope scope, Set<String> detailed) {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, scope);
        List<AutoScalingGroup> groups = scaling.describeAutoScalingGroupsPaginator().autoScalingGroups().stream()
                .filter(group -> group.launchTemplate() != null)
                .toList();
        Map<String, ScalingPolicy> policies = scaling.describePoliciesPaginator().scalingPolicies().stream()
                .filter(policy -> policy.policyName().equals(POLICY))
                .collect(Collectors.toMap(ScalingPolicy::autoScalingGroupName, policy -> policy));
        return groups.stream()
                .map(group -> AutoScalingGroupReport.present(group, policies.get(group.autoScalingGroupName())))
                .toList();
    }

    @Override
    public String create(Scope scope, AutoScalingGroupSpec desired, Creation creation) {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, scope);
        try {
            scaling.createAutoScalingGroup(request -> request.autoScalingGroupName(desired.groupName())
                    .launchTemplate(template(desired))
                    .vpcZoneIdentifier(joined(desired.subnets()))
                    .minSize(desired.minSize())
                    .maxSize(desired.maxSize())
                    .targetGroupARNs(ids(desired.targetGroups()))
                    .healthCheckType(desired.healthCheck().name())
                    .healthCheckGracePeriod(desired.gracePeriod())
                    .tags(tags(desired.groupName(), creation.tags().values())));
        } catch (AlreadyExistsException exists) {
            // The name is the token: what this very creation made before is what it makes.
            boolean ours = scaling
                    .describeAutoScalingGroups(request -> request.autoScalingGroupNames(desired.groupName()))
                    .autoScalingGroups()
                    .stream()
                    .anyMatch(group -> TagMap.isOfThisCreation(AutoScalingGroupReport.tags(group), creation.tags()));
            if (!ours) {
                throw exists;
            }
        }
        scale(scaling, desired);
        return desired.groupName();
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<AutoScalingGroupSpec> observed, AutoScalingGroupSpec desired) {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, scope);
        AutoScalingGroupSpec from = observed.spec();
        String name = observed.externalId();
        if (!plain(from).equals(plain(desired))) {
            scaling.updateAutoScalingGroup(request -> request.autoScalingGroupName(name)
                    .launchTemplate(template(desired))
                    .vpcZoneIdentifier(joined(desired.subnets()))
                    .minSize(desired.minSize())
                    .maxSize(desired.maxSize())
                    .healthCheckType(desired.healthCheck().name())
                    .healthCheckGracePeriod(desired.gracePeriod()));
        }
        List<String> added = without(ids(desired.targetGroups()), ids(from.targetGroups()));
        if (!added.isEmpty()) {
            scaling.attachLoadBalancerTargetGroups(
                    request -> request.autoScalingGroupName(name).targetGroupARNs(added));
        }
        List<String> removed = without(ids(from.targetGroups()), ids(desired.targetGroups()));
        if (!removed.isEmpty()) {
            scaling.detachLoadBalancerTargetGroups(
                    request -> request.autoScalingGroupName(name).targetGroupARNs(removed));
        }
        if (!Objects.equals(from.cpuTarget(), desired.cpuTarget())) {
            scale(scaling, desired);
        }
        TagMap.update(
                from.tags(),
                desired.tags(),
                set -> scaling.createOrUpdateTags(request -> request.tags(tags(name, set))),
                gone -> scaling.deleteTags(request -> request.tags(
                        gone.stream().map(key -> tag(name, key).build()).toList())));
    }

    /** Also right after a creation, as AWS takes no policy with it. */
    private static void scale(AutoScalingClient scaling, AutoScalingGroupSpec desired) {
        Integer target = desired.cpuTarget();
        boolean there = !scaling.describePolicies(request ->
                        request.autoScalingGroupName(desired.groupName()).policyNames(POLICY))
                .scalingPolicies()
                .isEmpty();
        if (target != null) {
            double percent = target;
            scaling.putScalingPolicy(request -> request.autoScalingGroupName(desired.groupName())
                    .policyName(POLICY)
                    .policyType("TargetTrackingScaling")
                    .targetTrackingConfiguration(tracking -> tracking.targetValue(percent)
                            .predefinedMetricSpecification(
                                    metric -> metric.predefinedMetricType("ASGAverageCPUUtilization"))));
        } else if (there) {
            scaling.deletePolicy(
                    request -> request.autoScalingGroupName(desired.groupName()).policyName(POLICY));
        }
    }

    private static List<Object> plain(AutoScalingGroupSpec spec) {
        return List.of(
                spec.launchTemplate(),
                spec.subnets(),
                spec.minSize(),
                spec.maxSize(),
                spec.healthCheck(),
                spec.gracePeriod());
    }

    @Override
    public void delete(Scope scope, Present<AutoScalingGroupSpec> observed) {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, scope);
        String name = observed.externalId();
        // AWS has no code of its own for a group that is not there.
        boolean there = !scaling.describeAutoScalingGroups(request -> request.autoScalingGroupNames(name))
                .autoScalingGroups()
                .isEmpty();
        if (there) {
            scaling.deleteAutoScalingGroup(
                    request -> request.autoScalingGroupName(name).forceDelete(true));
        }
    }

    private static LaunchTemplateSpecification template(AutoScalingGroupSpec spec) {
        return LaunchTemplateSpecification.builder()
                .launchTemplateId(spec.launchTemplate().externalId())
                .version("$Default")
                .build();
    }

    /** Instances get what people tagged, and not our marks: they are no resources of a stack. */
    private static List<Tag> tags(String group, Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(entry -> tag(group, entry.getKey())
                        .value(entry.getValue())
                        .propagateAtLaunch(!entry.getKey().startsWith(Ownership.PREFIX))
                        .build())
                .toList();
    }

    private static Tag.Builder tag(String group, String key) {
        return Tag.builder()
                .resourceId(group)
                .resourceType("auto-scaling-group")
                .key(key)
                .propagateAtLaunch(true);
    }

    private static List<String> ids(List<? extends Ref<?>> refs) {
        return refs.stream().map(Ref::externalId).toList();
    }

    private static String joined(List<? extends Ref<?>> refs) {
        return String.join(",", ids(refs));
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }
}
