package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionConfig;

/** The default action of a listener, to our words and back. */
final class ListenerActions {

    private ListenerActions() {}

    static Action written(ListenerSpec spec) {
        Ref<TargetGroupSpec> target = spec.targetGroup();
        return switch (spec.action()) {
            case FORWARD ->
                Action.builder()
                        .type("forward")
                        .targetGroupArn(target == null ? null : target.externalId())
                        .build();
            case REDIRECT_TO_HTTPS ->
                Action.builder()
                        .type("redirect")
                        .redirectConfig(to -> to.protocol("HTTPS").port("443").statusCode("HTTP_301"))
                        .build();
            case NOT_FOUND ->
                Action.builder()
                        .type("fixed-response")
                        .fixedResponseConfig(answer -> answer.statusCode("404")
                                .contentType("text/plain")
                                .messageBody("Not found"))
                        .build();
            case OTHER -> throw new IllegalArgumentException("Nobody can wish for another action");
        };
    }

    static ListenerAction read(List<Action> actions) {
        if (actions.size() != 1) {
            return ListenerAction.OTHER;
        }
        Action action = actions.getFirst();
        return switch (action.typeAsString()) {
            case "forward" -> action.targetGroupArn() == null ? ListenerAction.OTHER : ListenerAction.FORWARD;
            case "redirect" ->
                isToHttps(action.redirectConfig()) ? ListenerAction.REDIRECT_TO_HTTPS : ListenerAction.OTHER;
            case "fixed-response" ->
                "404".equals(action.fixedResponseConfig().statusCode())
                        ? ListenerAction.NOT_FOUND
                        : ListenerAction.OTHER;
            default -> ListenerAction.OTHER;
        };
    }

    static Optional<String> target(List<Action> actions) {
        return actions.stream()
                .flatMap(action -> Optional.ofNullable(action.targetGroupArn()).stream())
                .findFirst();
    }

    private static boolean isToHttps(RedirectActionConfig to) {
        return "HTTPS".equals(to.protocol()) && "443".equals(to.port()) && "#{host}".equals(to.host());
    }
}
