package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/** The attributes of target groups: stickiness, deregistration delay, and how traffic is spread. */
public final class TargetGroupAttributes {

    private static final Attributes KNOWN = Attributes.of("""
            stickiness.enabled false true|false
            stickiness.type lb_cookie lb_cookie|app_cookie
            stickiness.lb_cookie.duration_seconds 86400 \\d{1,7}
            stickiness.app_cookie.cookie_name - .*
            stickiness.app_cookie.duration_seconds 86400 \\d{1,7}
            deregistration_delay.timeout_seconds 300 \\d{1,6}
            slow_start.duration_seconds 0 \\d{1,6}
            load_balancing.algorithm.type round_robin round_robin|least_outstanding_requests|weighted_random
            load_balancing.algorithm.anomaly_mitigation off on|off
            load_balancing.cross_zone.enabled use_load_balancer_configuration true|false|use_load_balancer_configuration
            target_group_health.dns_failover.minimum_healthy_targets.count 1 off|\\d{1,4}
            target_group_health.dns_failover.minimum_healthy_targets.percentage off off|\\d{1,3}
            target_group_health.unhealthy_state_routing.minimum_healthy_targets.count 1 \\d{1,4}
            target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage off off|\\d{1,3}""");

    private final Tables tables;

    public TargetGroupAttributes(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public DescribeTargetGroupAttributesResponse describeTargetGroupAttributes(
            DescribeTargetGroupAttributesRequest request) {
        return DescribeTargetGroupAttributesResponse.builder()
                .attributes(shown(tables.targetGroup(request.targetGroupArn())))
                .build();
    }

    public ModifyTargetGroupAttributesResponse modifyTargetGroupAttributes(ModifyTargetGroupAttributesRequest request) {
        TargetGroupRow group = tables.targetGroup(request.targetGroupArn());
        Map<String, String> changed = new LinkedHashMap<>();
        for (TargetGroupAttribute attribute : request.attributes()) {
            String key = Validation.required(attribute.key(), "attributes.key");
            String value = Objects.requireNonNullElse(attribute.value(), "");
            KNOWN.check(key, value);
            Attributes.checkRange(key, value, "deregistration_delay.timeout_seconds", 0, 3600);
            Attributes.checkRange(key, value, "stickiness.lb_cookie.duration_seconds", 1, 604_800);
            Attributes.checkRange(key, value, "stickiness.app_cookie.duration_seconds", 1, 604_800);
            if (!value.equals("0")) {
                Attributes.checkRange(key, value, "slow_start.duration_seconds", 30, 900);
            }
            changed.put(key, value);
        }
        TargetGroupRow after = group.withAttributes(changed);
        tables.targetGroups().put(after.arn(), after);
        return ModifyTargetGroupAttributesResponse.builder()
                .attributes(shown(after))
                .build();
    }

    private static List<TargetGroupAttribute> shown(TargetGroupRow group) {
        return KNOWN.shown(group.attributes()).entrySet().stream()
                .map(entry -> TargetGroupAttribute.builder()
                        .key(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }
}
