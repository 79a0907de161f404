package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.PredefinedMetricSpecification;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** What makes a group grow and shrink: one policy a metric, which AWS takes only once the group is there. */
record ScalingPolicies(AutoScalingClient scaling, ElasticLoadBalancingV2Client elb) {

    private static final String CPU = "gatehouse-cpu";
    private static final String REQUESTS = "gatehouse-requests";

    static @Nullable Integer cpuTarget(List<ScalingPolicy> policies) {
        return policies.stream()
                .filter(policy -> policy.policyName().equals(CPU))
                .findFirst()
                .flatMap(ScalingPolicies::target)
                .orElse(null);
    }

    /** That of the first target group; a policy for another one is none. */
    static @Nullable Integer requestTarget(List<ScalingPolicy> policies, List<Ref<TargetGroupSpec>> groups) {
        return policies.stream()
                .filter(policy -> policy.policyName().equals(REQUESTS))
                .filter(policy -> !groups.isEmpty()
                        && label(policy).endsWith("/" + tail(groups.getFirst().externalId())))
                .findFirst()
                .flatMap(ScalingPolicies::target)
                .orElse(null);
    }

    private static Optional<Integer> target(ScalingPolicy policy) {
        return Optional.ofNullable(policy.targetTrackingConfiguration())
                .map(tracking -> (int) Math.round(tracking.targetValue()));
    }

    private static String label(ScalingPolicy policy) {
        return policy.targetTrackingConfiguration() == null
                        || policy.targetTrackingConfiguration().predefinedMetricSpecification() == null
                ? ""
                : Objects.requireNonNullElse(
                        policy.targetTrackingConfiguration()
                                .predefinedMetricSpecification()
                                .resourceLabel(),
                        "");
    }

    void cpu(String group, @Nullable Integer percent) {
        if (percent == null) {
            scaling.deletePolicy(request -> request.autoScalingGroupName(group).policyName(CPU));
        } else {
            put(group, CPU, percent, metric("ASGAverageCPUUtilization", null));
        }
    }

    void requests(String group, @Nullable Integer each, List<Ref<TargetGroupSpec>> groups) {
        if (each == null || groups.isEmpty()) {
            scaling.deletePolicy(request -> request.autoScalingGroupName(group).policyName(REQUESTS));
        } else {
            put(group, REQUESTS, each, metric("ALBRequestCountPerTarget", label(groups.getFirst())));
        }
    }

    /** {@code app/web/…/targetgroup/web/…}: AWS counts what a load balancer gives to a target group. */
    private String label(Ref<TargetGroupSpec> group) {
        String balancer =
                elb.describeTargetGroups(request -> request.targetGroupArns(group.externalId())).targetGroups().stream()
                        .flatMap(one -> one.loadBalancerArns().stream())
                        .findFirst()
                        .orElseThrow(() -> Faults.notYetVisible("a load balancer that gives requests to " + group));
        return balancer.substring(balancer.indexOf(":loadbalancer/") + ":loadbalancer/".length()) + "/"
                + tail(group.externalId());
    }

    private static String tail(String targetGroupArn) {
        return targetGroupArn.substring(targetGroupArn.lastIndexOf(':') + 1);
    }

    private static PredefinedMetricSpecification metric(String type, @Nullable String label) {
        return PredefinedMetricSpecification.builder()
                .predefinedMetricType(type)
                .resourceLabel(label)
                .build();
    }

    private void put(String group, String name, int target, PredefinedMetricSpecification metric) {
        scaling.putScalingPolicy(request -> request.autoScalingGroupName(group)
                .policyName(name)
                .policyType("TargetTrackingScaling")
                .targetTrackingConfiguration(
                        tracking -> tracking.targetValue((double) target).predefinedMetricSpecification(metric)));
    }
}
