package dev.gatehouse.kinds.targetgroup;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names target groups. */
@Component
final class TargetGroupKind implements Kind<TargetGroupSpec> {

    private final TargetGroupDriver driver;

    TargetGroupKind(TargetGroupDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "target-group";
    }

    @Override
    public Class<TargetGroupSpec> specType() {
        return TargetGroupSpec.class;
    }

    @Override
    public Driver<TargetGroupSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1200;
    }

    @Override
    public String group() {
        return "load-balancer";
    }

    @Override
    public String icon() {
        return "bullseye";
    }

    @Override
    public int version() {
        return 3;
    }

    /** At first visitors stayed for a day, if they did, new targets got their share at once, and none was named here. */
    @Override
    public Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        Map<String, Object> upgraded = new LinkedHashMap<>(stored);
        upgraded.putIfAbsent("slowStart", 0);
        upgraded.put("targets", List.of());
        return upgraded;
    }

    @Override
    public List<Diagnostic> validate(TargetGroupSpec spec, Surroundings surroundings) {
        return TargetGroupFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (surroundings.siblings(TargetGroupSpec.class).isEmpty()) {
            fields.put("groupName", "web");
        }
        surroundings.siblings(VpcSpec.class).stream()
                .findFirst()
                .ifPresent(vpc -> fields.put("vpc", vpc.ref().toString()));
        fields.put("slowStart", "0");
        fields.putAll(Map.of(
                "protocol", "http",
                "port", "80",
                "healthPath", "/",
                "healthCodes", "200",
                "interval", "30",
                "timeout", "5",
                "healthyAfter", "5",
                "unhealthyAfter", "2",
                "sticky", "false",
                "deregistrationDelay", "300"));
        return fields;
    }

    @Override
    public boolean excludes(TargetGroupSpec there, TargetGroupSpec coming) {
        return there.groupName().equals(coming.groupName());
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "elasticloadbalancing:CreateTargetGroup",
                "elasticloadbalancing:DescribeTargetGroups",
                "elasticloadbalancing:DescribeTargetGroupAttributes",
                "elasticloadbalancing:DescribeTags",
                "elasticloadbalancing:ModifyTargetGroup",
                "elasticloadbalancing:ModifyTargetGroupAttributes",
                "elasticloadbalancing:DeleteTargetGroup",
                "elasticloadbalancing:RegisterTargets",
                "elasticloadbalancing:DeregisterTargets",
                "elasticloadbalancing:DescribeTargetHealth",
                "autoscaling:DescribeAutoScalingGroups",
                "elasticloadbalancing:AddTags",
                "elasticloadbalancing:RemoveTags");
    }

    @Override
    public List<String> commands(TargetGroupSpec spec, Surroundings surroundings) {
        List<String> commands = new ArrayList<>(List.of(
                "aws elbv2 create-target-group --name " + Typed.quoted(spec.groupName()) + " --protocol "
                        + spec.protocol() + " --port " + spec.port() + " --vpc-id "
                        + Typed.ref(spec.vpc(), surroundings) + " --health-check-path "
                        + Typed.quoted(spec.healthPath()) + " --health-check-interval-seconds " + spec.interval()
                        + " --health-check-timeout-seconds " + spec.timeout() + " --healthy-threshold-count "
                        + spec.healthyAfter() + " --unhealthy-threshold-count " + spec.unhealthyAfter()
                        + " --matcher HttpCode=" + Typed.quoted(spec.healthCodes()),
                "aws elbv2 modify-target-group-attributes --target-group-arn <arn> --attributes "
                        + Attributes.of(spec).since(Attributes.DEFAULTS).stream()
                                .map(one -> "Key=" + one.key() + ",Value=" + one.value())
                                .collect(Collectors.joining(" "))));
        if (!spec.targets().isEmpty()) {
            commands.add(spec.targets().stream()
                    .map(target -> " Id=" + Typed.ref(target, surroundings))
                    .collect(Collectors.joining(
                            "", "aws elbv2 register-targets --target-group-arn <arn> --targets", "")));
        }
        return commands;
    }
}
