package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names Auto Scaling groups. */
@Component
final class AutoScalingGroupKind implements Kind<AutoScalingGroupSpec> {

    private final AutoScalingGroupDriver driver;

    AutoScalingGroupKind(AutoScalingGroupDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "auto-scaling-group";
    }

    @Override
    public Class<AutoScalingGroupSpec> specType() {
        return AutoScalingGroupSpec.class;
    }

    @Override
    public Driver<AutoScalingGroupSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1310;
    }

    @Override
    public String group() {
        return "auto-scaling";
    }

    @Override
    public String icon() {
        return "arrows-angle-expand";
    }

    @Override
    public int version() {
        return 2;
    }

    /** At first running instances were left alone whatever became of their template. */
    @Override
    public Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        Map<String, Object> upgraded = new LinkedHashMap<>(stored);
        upgraded.put("renewal", Map.of("how", "left-alone"));
        return upgraded;
    }

    @Override
    public List<Diagnostic> validate(AutoScalingGroupSpec spec, Surroundings surroundings) {
        return AutoScalingGroupFindings.about(spec, surroundings);
    }

    /** Two instances of the first template, in the private subnets of the first VPC. */
    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (surroundings.siblings(AutoScalingGroupSpec.class).isEmpty()) {
            fields.put("groupName", "web");
        }
        surroundings.siblings(LaunchTemplateSpec.class).stream()
                .findFirst()
                .ifPresent(
                        template -> fields.put("launchTemplate", template.ref().toString()));
        List<Surroundings.Sibling<SubnetSpec>> inner = surroundings.siblings(SubnetSpec.class).stream()
                .filter(subnet -> !subnet.spec().mapPublicIpOnLaunch())
                .toList();
        int count = 0;
        for (Surroundings.Sibling<SubnetSpec> subnet : inner) {
            if (subnet.spec().vpc().equals(inner.getFirst().spec().vpc())) {
                fields.put("subnets[" + count++ + "]", subnet.ref().toString());
            }
        }
        List<Surroundings.Sibling<TargetGroupSpec>> groups = surroundings.siblings(TargetGroupSpec.class);
        groups.stream()
                .findFirst()
                .ifPresent(group -> fields.put("targetGroups[0]", group.ref().toString()));
        fields.put("renewal.how", "gradually");
        fields.put("renewal.minHealthy", "90");
        fields.putAll(Map.of(
                "minSize", "2",
                "maxSize", "4",
                "healthCheck", groups.isEmpty() ? "ec2" : "elb",
                "gracePeriod", "300",
                "cpuTarget", "50"));
        return fields;
    }

    @Override
    public boolean excludes(AutoScalingGroupSpec there, AutoScalingGroupSpec coming) {
        return there.groupName().equals(coming.groupName());
    }

    @Override
    public List<Charge> charges(AutoScalingGroupSpec spec, Map<String, String> attributes, Lookup lookup) {
        return GroupCharges.of(spec, attributes, lookup);
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "autoscaling:CreateAutoScalingGroup",
                "autoscaling:DescribeAutoScalingGroups",
                "autoscaling:UpdateAutoScalingGroup",
                "autoscaling:DeleteAutoScalingGroup",
                "autoscaling:AttachLoadBalancerTargetGroups",
                "autoscaling:DetachLoadBalancerTargetGroups",
                "autoscaling:PutScalingPolicy",
                "autoscaling:DescribePolicies",
                "autoscaling:DeletePolicy",
                "autoscaling:StartInstanceRefresh",
                "autoscaling:DescribeInstanceRefreshes",
                "autoscaling:CancelInstanceRefresh",
                "autoscaling:TerminateInstanceInAutoScalingGroup",
                "elasticloadbalancing:DescribeTargetHealth",
                "ec2:DescribeInstances",
                "elasticloadbalancing:DescribeTargetGroups",
                "ec2:DescribeLaunchTemplates",
                "autoscaling:CreateOrUpdateTags",
                "autoscaling:DeleteTags",
                "ec2:RunInstances",
                "ec2:CreateTags");
    }

    @Override
    public List<String> commands(AutoScalingGroupSpec spec, Surroundings surroundings) {
        String subnets =
                spec.subnets().stream().map(ref -> Typed.ref(ref, surroundings)).collect(Collectors.joining(","));
        String groups = spec.targetGroups().isEmpty()
                ? ""
                : spec.targetGroups().stream()
                        .map(ref -> Typed.ref(ref, surroundings))
                        .collect(Collectors.joining(" ", " --target-group-arns ", ""));
        List<String> commands = new ArrayList<>();
        commands.add("aws autoscaling create-auto-scaling-group --auto-scaling-group-name "
                + Typed.quoted(spec.groupName()) + " --launch-template LaunchTemplateId="
                + Typed.ref(spec.launchTemplate(), surroundings) + ",Version='$Default' --min-size " + spec.minSize()
                + " --max-size " + spec.maxSize() + " --vpc-zone-identifier " + subnets + groups
                + " --health-check-type " + spec.healthCheck() + " --health-check-grace-period " + spec.gracePeriod());
        if (spec.cpuTarget() != null) {
            commands.add(
                    policy(
                            spec,
                            "cpu",
                            "{\"TargetValue\":" + spec.cpuTarget()
                                    + ",\"PredefinedMetricSpecification\":{\"PredefinedMetricType\":\"ASGAverageCPUUtilization\"}}"));
        }
        if (spec.requestTarget() != null) {
            commands.add(policy(
                    spec,
                    "requests",
                    "{\"TargetValue\":" + spec.requestTarget()
                            + ",\"PredefinedMetricSpecification\":{\"PredefinedMetricType\":\"ALBRequestCountPerTarget\","
                            + "\"ResourceLabel\":\"app/<name>/<id>/targetgroup/<name>/<id>\"}}"));
        }
        return commands;
    }

    private static String policy(AutoScalingGroupSpec spec, String name, String tracking) {
        return "aws autoscaling put-scaling-policy --auto-scaling-group-name " + Typed.quoted(spec.groupName())
                + " --policy-name " + name + " --policy-type TargetTrackingScaling --target-tracking-configuration "
                + Typed.quoted(tracking);
    }
}
