package dev.gatehouse.kinds.targetgroup;

import dev.gatehouse.aws.BalancerTags;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.aws.TagMap;
import dev.gatehouse.kinds.instance.InstanceSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/** Brings target groups about. */
@Component
final class TargetGroupDriver implements Driver<TargetGroupSpec> {

    private final Clients clients;

    TargetGroupDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<TargetGroupSpec>> observe(Scope scope, Set<String> detailed) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        List<TargetGroup> groups = elb.describeTargetGroupsPaginator().targetGroups().stream()
                .filter(group -> group.targetTypeAsString().equals("instance"))
                .filter(group -> TargetProtocol.named(group.protocolAsString()).isPresent())
                .toList();
        Map<String, Map<String, String>> tags = BalancerTags.of(
                elb,
                groups.stream()
                        .map(TargetGroup::targetGroupArn)
                        .filter(detailed::contains)
                        .toList());
        RegisteredTargets targets = targets(scope);
        return groups.stream()
                .map(group -> present(
                        group,
                        detailed.contains(group.targetGroupArn()) ? targets.of(group.targetGroupArn()) : List.of(),
                        tags.getOrDefault(group.targetGroupArn(), Map.of()),
                        detailed.contains(group.targetGroupArn()) ? attributes(elb, group) : Attributes.DEFAULTS))
                .toList();
    }

    private static Attributes attributes(ElasticLoadBalancingV2Client elb, TargetGroup group) {
        return Attributes.read(
                elb.describeTargetGroupAttributes(request -> request.targetGroupArn(group.targetGroupArn()))
                        .attributes());
    }

    private static Present<TargetGroupSpec> present(
            TargetGroup group, List<Ref<InstanceSpec>> targets, Map<String, String> tags, Attributes attributes) {
        return new Present<>(
                group.targetGroupArn(),
                new TargetGroupSpec(
                        group.targetGroupName(),
                        Ref.external(group.vpcId()),
                        TargetProtocol.named(group.protocolAsString()).orElseThrow(),
                        group.port(),
                        Objects.requireNonNullElse(group.healthCheckPath(), "/"),
                        group.matcher() == null
                                ? "200"
                                : Objects.requireNonNullElse(group.matcher().httpCode(), "200"),
                        group.healthCheckIntervalSeconds(),
                        group.healthCheckTimeoutSeconds(),
                        group.healthyThresholdCount(),
                        group.unhealthyThresholdCount(),
                        attributes.isSticky(),
                        attributes.stickyFor(),
                        attributes.slowStart(),
                        attributes.delay(),
                        targets,
                        TagMap.visible(tags)),
                Readiness.READY,
                Map.of("arn", group.targetGroupArn()),
                TagMap.ownership(tags));
    }

    @Override
    public String create(Scope scope, TargetGroupSpec desired, Creation creation) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        String arn = elb.createTargetGroup(request -> request.name(desired.groupName())
                        .vpcId(desired.vpc().externalId())
                        .protocol(desired.protocol().name())
                        .port(desired.port())
                        .targetType("instance")
                        .healthCheckPath(desired.healthPath())
                        .healthCheckIntervalSeconds(desired.interval())
                        .healthCheckTimeoutSeconds(desired.timeout())
                        .healthyThresholdCount(desired.healthyAfter())
                        .unhealthyThresholdCount(desired.unhealthyAfter())
                        .matcher(matcher -> matcher.httpCode(desired.healthCodes()))
                        .tags(BalancerTags.list(creation.tags().values())))
                .targetGroups()
                .getFirst()
                .targetGroupArn();
        // AWS answers a name that is taken with what has it: that may be somebody else's.
        return BalancerTags.ofThisCreation(elb, arn, desired.groupName(), creation.tags());
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<TargetGroupSpec> observed, TargetGroupSpec desired) {
        ElasticLoadBalancingV2Client elb = clients.of(ElasticLoadBalancingV2Client.class, scope);
        String arn = observed.externalId();
        TargetGroupSpec from = observed.spec();
        if (!healthCheck(from).equals(healthCheck(desired))) {
            elb.modifyTargetGroup(request -> request.targetGroupArn(arn)
                    .healthCheckPath(desired.healthPath())
                    .healthCheckIntervalSeconds(desired.interval())
                    .healthCheckTimeoutSeconds(desired.timeout())
                    .healthyThresholdCount(desired.healthyAfter())
                    .unhealthyThresholdCount(desired.unhealthyAfter())
                    .matcher(matcher -> matcher.httpCode(desired.healthCodes())));
        }
        List<TargetGroupAttribute> changed = Attributes.of(desired).since(Attributes.of(from));
        if (!changed.isEmpty()) {
            elb.modifyTargetGroupAttributes(
                    request -> request.targetGroupArn(arn).attributes(changed));
        }
        targets(scope).update(arn, from.targets(), desired.targets());
        BalancerTags.update(elb, arn, from.tags(), desired.tags());
    }

    private static List<Object> healthCheck(TargetGroupSpec spec) {
        return List.of(
                spec.healthPath(),
                spec.healthCodes(),
                spec.interval(),
                spec.timeout(),
                spec.healthyAfter(),
                spec.unhealthyAfter());
    }

    /** Before the instances end, so that they finish their requests. */
    @Override
    public void release(Scope scope, Present<TargetGroupSpec> observed, Set<String> ids) {
        List<Ref<InstanceSpec>> staying = observed.spec().targets().stream()
                .filter(target -> !ids.contains(target.externalId()))
                .toList();
        targets(scope).update(observed.externalId(), observed.spec().targets(), staying);
    }

    private RegisteredTargets targets(Scope scope) {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, scope);
        return new RegisteredTargets(
                clients.of(ElasticLoadBalancingV2Client.class, scope),
                () -> clients.listed(
                        scope,
                        AutoScalingGroup.class,
                        () -> scaling.describeAutoScalingGroupsPaginator().autoScalingGroups().stream()
                                .toList()));
    }

    @Override
    public void delete(Scope scope, Present<TargetGroupSpec> observed) {
        Faults.absentIsSuccess(() -> clients.of(ElasticLoadBalancingV2Client.class, scope)
                .deleteTargetGroup(request -> request.targetGroupArn(observed.externalId())));
    }
}
