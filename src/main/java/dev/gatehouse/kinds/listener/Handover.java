package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Ref;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/**
 * The move of a listener's requests from one target group to another: not before a target of the new one is well, if one of
 * the old one is. AWS checks the health of a group only once a listener knows it (2026-11), so the new one is first made known
 * to it without a share of the requests.
 */
record Handover(ElasticLoadBalancingV2Client elb) {

    /** The default action until the new group can take over; none if it can, or if there is nothing to hand over. */
    Optional<Action> meanwhile(DefaultAction from, DefaultAction to) {
        Ref<TargetGroupSpec> old = from.targetGroup();
        Ref<TargetGroupSpec> next = to.targetGroup();
        if (old == null || next == null || old.equals(next) || !serves(old) || serves(next)) {
            return Optional.empty();
        }
        return Optional.of(known(old.externalId(), next.externalId()));
    }

    private boolean serves(Ref<TargetGroupSpec> group) {
        return elb
                .describeTargetHealth(request -> request.targetGroupArn(group.externalId()))
                .targetHealthDescriptions()
                .stream()
                .anyMatch(target -> target.targetHealth().state() == TargetHealthStateEnum.HEALTHY);
    }

    private static Action known(String serving, String coming) {
        return Action.builder()
                .type("forward")
                .forwardConfig(forward -> forward.targetGroups(
                        TargetGroupTuple.builder()
                                .targetGroupArn(serving)
                                .weight(1)
                                .build(),
                        TargetGroupTuple.builder()
                                .targetGroupArn(coming)
                                .weight(0)
                                .build()))
                .build();
    }

    /** The group that gets all requests, if one does. */
    static @Nullable String serving(Action action) {
        if (action.targetGroupArn() != null || action.forwardConfig() == null) {
            return action.targetGroupArn();
        }
        var sharing = action.forwardConfig().targetGroups().stream()
                .filter(group -> Objects.requireNonNullElse(group.weight(), 1) > 0)
                .toList();
        return sharing.size() == 1 ? sharing.getFirst().targetGroupArn() : null;
    }

    /** The group that is known and gets no requests yet; empty if there is none. */
    static Optional<String> coming(Action action) {
        return action.forwardConfig() == null || serving(action) == null
                ? Optional.empty()
                : action.forwardConfig().targetGroups().stream()
                        .map(TargetGroupTuple::targetGroupArn)
                        .filter(arn -> !arn.equals(serving(action)))
                        .findFirst();
    }
}
