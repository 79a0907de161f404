package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.FixedResponseActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ForwardActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** What listeners and rules do with a request: forward it, redirect it, or answer it themselves. */
final class Actions {

    private static final int MOST_GROUPS = 5;
    private static final Pattern STATUS = Pattern.compile("[245]\\d\\d");
    private static final List<String> CONTENT_TYPES =
            List.of("text/plain", "text/css", "text/html", "application/javascript", "application/json");

    private final Tables tables;

    Actions(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    /** The actions as they are kept, with AWS's defaults written out. */
    List<Map<String, Object>> checked(List<Action> actions, LoadBalancerRow balancer) {
        if (actions.size() != 1) {
            throw AwsError.of(
                    actions.isEmpty() ? "ValidationError" : "InvalidLoadBalancerAction",
                    "You must specify exactly one action of type forward, redirect or fixed-response, as the last one");
        }
        return List.of(Fields.of(checked(actions.getFirst(), balancer)));
    }

    private Action checked(Action action, LoadBalancerRow balancer) {
        return switch (Objects.requireNonNullElse(action.typeAsString(), "")) {
            case "forward" -> forward(action, balancer);
            case "redirect" -> redirect(action);
            case "fixed-response" -> fixedResponse(action);
            default ->
                throw Validation.error(
                        "The action type '" + action.typeAsString() + "' is not supported by this sandbox.");
        };
    }

    private Action forward(Action action, LoadBalancerRow balancer) {
        ForwardActionConfig config = action.forwardConfig() == null
                ? ForwardActionConfig.builder()
                        .targetGroups(TargetGroupTuple.builder()
                                .targetGroupArn(Validation.required(action.targetGroupArn(), "targetGroupArn"))
                                .build())
                        .build()
                : action.forwardConfig();
        if (config.targetGroups().isEmpty() || config.targetGroups().size() > MOST_GROUPS) {
            throw AwsError.of("InvalidLoadBalancerAction", "A forward action takes between 1 and 5 target groups");
        }
        List<TargetGroupTuple> groups = config.targetGroups().stream()
                .map(group -> checked(group, balancer))
                .toList();
        boolean sticks = config.targetGroupStickinessConfig() != null
                && Boolean.TRUE.equals(config.targetGroupStickinessConfig().enabled());
        ForwardActionConfig full = config.toBuilder()
                .targetGroups(groups)
                .targetGroupStickinessConfig(stickiness -> stickiness
                        .enabled(sticks)
                        .durationSeconds(
                                sticks ? config.targetGroupStickinessConfig().durationSeconds() : null))
                .build();
        return action.toBuilder()
                .targetGroupArn(groups.size() == 1 ? groups.getFirst().targetGroupArn() : null)
                .forwardConfig(full)
                .build();
    }

    private TargetGroupTuple checked(TargetGroupTuple tuple, LoadBalancerRow balancer) {
        TargetGroupRow group = tables.targetGroup(tuple.targetGroupArn());
        if (tables.loadBalancerOf(group.arn()).stream()
                .anyMatch(one -> !one.arn().equals(balancer.arn()))) {
            throw AwsError.of(
                    "TargetGroupAssociationLimit",
                    "The following target groups cannot be associated with more than one load balancer: "
                            + group.arn());
        }
        if (!group.vpcId().equals(balancer.vpcId())) {
            throw AwsError.of(
                    "InvalidConfigurationRequest",
                    "The target group '" + group.arn() + "' is not in the VPC of the load balancer");
        }
        int weight = Objects.requireNonNullElse(tuple.weight(), 1);
        Validation.between(weight, 0, 999, "weight");
        return tuple.toBuilder().weight(weight).build();
    }

    private static Action redirect(Action action) {
        RedirectActionConfig given = Validation.required(action.redirectConfig(), "redirectConfig");
        String status = Validation.required(given.statusCodeAsString(), "redirectConfig.statusCode");
        if (!status.equals("HTTP_301") && !status.equals("HTTP_302")) {
            throw Validation.error("The redirect status code '" + status + "' must be HTTP_301 or HTTP_302");
        }
        RedirectActionConfig full = given.toBuilder()
                .protocol(Objects.requireNonNullElse(given.protocol(), "#{protocol}"))
                .port(Objects.requireNonNullElse(given.port(), "#{port}"))
                .host(Objects.requireNonNullElse(given.host(), "#{host}"))
                .path(Objects.requireNonNullElse(given.path(), "/#{path}"))
                .query(Objects.requireNonNullElse(given.query(), "#{query}"))
                .build();
        boolean loops = full.protocol().equals("#{protocol}")
                && full.port().equals("#{port}")
                && full.host().equals("#{host}")
                && full.path().equals("/#{path}");
        if (loops) {
            throw AwsError.of(
                    "InvalidLoadBalancerAction", "The redirect configuration is not valid because it creates a loop.");
        }
        return action.toBuilder().redirectConfig(full).build();
    }

    private static Action fixedResponse(Action action) {
        FixedResponseActionConfig config = Validation.required(action.fixedResponseConfig(), "fixedResponseConfig");
        String status = Validation.required(config.statusCode(), "fixedResponseConfig.statusCode");
        if (!STATUS.matcher(status).matches()) {
            throw Validation.error("The fixed response status code '" + status + "' must match '^(2|4|5)\\d\\d$'");
        }
        if (config.messageBody() != null && config.messageBody().length() > 1024) {
            throw Validation.error("The fixed response message body cannot be longer than '1024' characters");
        }
        if (config.contentType() != null && !CONTENT_TYPES.contains(config.contentType())) {
            throw Validation.error(
                    "The fixed response content type '" + config.contentType() + "' must be one of " + CONTENT_TYPES);
        }
        return action;
    }

    static List<Action> shown(List<Map<String, Object>> actions) {
        return actions.stream()
                .map(action -> Fields.read(Action.builder(), action))
                .toList();
    }

    static Stream<String> groups(List<Map<String, Object>> actions) {
        return shown(actions).stream()
                .filter(action -> action.forwardConfig() != null)
                .flatMap(action -> action.forwardConfig().targetGroups().stream())
                .map(TargetGroupTuple::targetGroupArn);
    }
}
