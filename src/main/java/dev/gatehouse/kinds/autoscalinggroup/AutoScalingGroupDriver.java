package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AlreadyExistsException;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefresh;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.autoscaling.model.Tag;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Brings Auto Scaling groups about. */
@Component
final class AutoScalingGroupDriver implements Driver<AutoScalingGroupSpec> {

    private final Clients clients;

    AutoScalingGroupDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<AutoScalingGroupSpec>> observe(Scope scope, Set<String> detailed) {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, scope);
        List<AutoScalingGroup> groups = clients
                .listed(
                        scope,
                        AutoScalingGroup.class,
                        () -> scaling.describeAutoScalingGroupsPaginator().autoScalingGroups().stream()
                                .toList())
                .stream()
                .filter(group -> group.launchTemplate() != null)
                .toList();
        Map<String, List<ScalingPolicy>> policies = scaling.describePoliciesPaginator().scalingPolicies().stream()
                .collect(Collectors.groupingBy(ScalingPolicy::autoScalingGroupName));
        Renewals renewals = renewals(scope);
        Set<String> renewed = groups.stream()
                .filter(group -> AutoScalingGroupReport.renewal(group).isGradual())
                .map(AutoScalingGroup::autoScalingGroupName)
                .filter(detailed::contains)
                .collect(Collectors.toSet());
        Map<String, String> current = renewed.isEmpty()
                ? Map.of()
                : Renewals.versions(clients.listed(scope, LaunchTemplate.class, renewals::templates));
        boolean peopled = groups.stream()
                .anyMatch(group -> detailed.contains(group.autoScalingGroupName()) && group.hasInstances());
        List<Instance> instances =
                peopled ? clients.listed(scope, Instance.class, () -> instances(clients.ec2(scope))) : List.of();
        return groups.stream()
                .map(group -> present(
                        group,
                        policies.getOrDefault(group.autoScalingGroupName(), List.of()),
                        renewed.contains(group.autoScalingGroupName())
                                ? renewals.latest(group.autoScalingGroupName())
                                : Optional.empty(),
                        current,
                        detailed.contains(group.autoScalingGroupName())
                                ? LeftBehind.of(group, instances)
                                : LeftBehind.NOBODY))
                .toList();
    }

    private static List<Instance> instances(Ec2Client ec2) {
        return ec2.describeInstancesPaginator().reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .toList();
    }

    private static Present<AutoScalingGroupSpec> present(
            AutoScalingGroup group,
            List<ScalingPolicy> policies,
            Optional<InstanceRefresh> latest,
            Map<String, String> current,
            LeftBehind leftBehind) {
        boolean looked = AutoScalingGroupReport.renewal(group).isGradual();
        String template = Renewals.effective(group.launchTemplate(), latest).launchTemplateId();
        return AutoScalingGroupReport.present(
                group,
                policies,
                latest,
                looked ? Optional.ofNullable(current.get(template)) : Optional.empty(),
                leftBehind);
    }

    private Renewals renewals(Scope scope) {
        return new Renewals(clients.of(AutoScalingClient.class, scope), clients.ec2(scope));
    }

    private ScalingPolicies policies(Scope scope) {
        return new ScalingPolicies(
                clients.of(AutoScalingClient.class, scope), clients.of(ElasticLoadBalancingV2Client.class, scope));
    }

    @Override
    public String create(Scope scope, AutoScalingGroupSpec desired, Creation creation) {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, scope);
        try {
            scaling.createAutoScalingGroup(request -> request.autoScalingGroupName(desired.groupName())
                    .launchTemplate(renewals(scope).template(desired))
                    .vpcZoneIdentifier(joined(desired.subnets()))
                    .minSize(desired.minSize())
                    .maxSize(desired.maxSize())
                    .targetGroupARNs(ids(desired.targetGroups()))
                    .healthCheckType(desired.healthCheck().name())
                    .healthCheckGracePeriod(desired.gracePeriod())
                    .tags(tags(
                            desired.groupName(),
                            creation.tags().and(marked(desired)).values())));
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
        if (desired.cpuTarget() != null) {
            policies(scope).cpu(desired.groupName(), desired.cpuTarget());
        }
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
        boolean moved = !from.launchTemplate().equals(desired.launchTemplate())
                || from.renewal().how() != desired.renewal().how();
        LeftBehind leftBehind = LeftBehind.in(observed);
        if (!plain(from, leftBehind.without(from.subnets())).equals(plain(desired, desired.subnets()))
                || moved && !desired.renewal().isGradual()) {
            scaling.updateAutoScalingGroup(request -> request.autoScalingGroupName(name)
                    .launchTemplate(
                            desired.renewal().isGradual()
                                    ? null
                                    : renewals(scope).template(desired))
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
        TagMap.update(
                from.tags(),
                desired.tags(),
                set -> scaling.createOrUpdateTags(request -> request.tags(tags(name, set))),
                gone -> scaling.deleteTags(request -> request.tags(
                        gone.stream().map(key -> tag(name, key).build()).toList())));
        if (!from.renewal().mark().equals(desired.renewal().mark())) {
            scaling.createOrUpdateTags(
                    request -> request.tags(tags(name, marked(desired).values())));
        }
        if (moved && desired.renewal().isGradual()) {
            renewals(scope).start(desired);
        }
        if (!Objects.equals(from.cpuTarget(), desired.cpuTarget())) {
            policies(scope).cpu(name, desired.cpuTarget());
        }
        if (!Objects.equals(from.requestTarget(), desired.requestTarget())) {
            policies(scope).requests(name, desired.requestTarget(), desired.targetGroups());
        }
        leftBehind.endOne(
                scaling,
                clients.of(ElasticLoadBalancingV2Client.class, scope),
                observed.isReady(),
                ids(from.targetGroups()));
    }

    private static Tags marked(AutoScalingGroupSpec spec) {
        return Tags.of(Map.of(AutoScalingGroupReport.RENEWAL, spec.renewal().mark()));
    }

    private static List<Object> plain(AutoScalingGroupSpec spec, List<Ref<SubnetSpec>> subnets) {
        return List.of(subnets, spec.minSize(), spec.maxSize(), spec.healthCheck(), spec.gracePeriod());
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
