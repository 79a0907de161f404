package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.StandsIn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a request that no rule is for. Sent on without an address means to HTTPS, answered without an answer
 * means "not found".
 *
 * @param targetGroup only if it forwards
 * @param redirect only if it sends visitors elsewhere
 * @param answer only if it answers by itself
 */
public record DefaultAction(
        ListenerAction type,
        @Nullable @StandsIn Ref<TargetGroupSpec> targetGroup,
        @Nullable Redirect redirect,
        @Nullable Answer answer) {

    public DefaultAction {
        targetGroup = type == ListenerAction.FORWARD ? targetGroup : null;
        redirect = type == ListenerAction.REDIRECT ? Objects.requireNonNullElse(redirect, Redirect.TO_HTTPS) : null;
        answer = type == ListenerAction.ANSWER ? Objects.requireNonNullElse(answer, Answer.NOT_FOUND) : null;
    }

    public static DefaultAction forward(Ref<TargetGroupSpec> group) {
        return new DefaultAction(ListenerAction.FORWARD, group, null, null);
    }

    public static DefaultAction redirect(Redirect to) {
        return new DefaultAction(ListenerAction.REDIRECT, null, to, null);
    }

    public static DefaultAction answer(Answer answer) {
        return new DefaultAction(ListenerAction.ANSWER, null, null, answer);
    }
}
