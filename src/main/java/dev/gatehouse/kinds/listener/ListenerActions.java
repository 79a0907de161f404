package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.listener.ListenerSpec.Rule;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Ref;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.FixedResponseActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionConfig;

/** Actions of listeners and rules, to our words and back. */
final class ListenerActions {

    private ListenerActions() {}

    static Action written(DefaultAction action) {
        if (action.type() == ListenerAction.OTHER) {
            throw new IllegalArgumentException("Nobody can wish for another action");
        }
        return written(action.targetGroup(), action.redirect(), action.answer());
    }

    static Action written(Rule rule) {
        return written(rule.targetGroup(), rule.redirect(), rule.answer());
    }

    private static Action written(
            @Nullable Ref<TargetGroupSpec> target, @Nullable Redirect redirect, @Nullable Answer answer) {
        if (redirect != null) {
            return Action.builder()
                    .type("redirect")
                    .redirectConfig(to -> to.statusCode("HTTP_" + redirect.status())
                            .protocol(
                                    redirect.protocol().startsWith("#")
                                            ? redirect.protocol()
                                            : redirect.protocol().toUpperCase(Locale.ROOT))
                            .host(redirect.host())
                            .port(redirect.port())
                            .path(redirect.path())
                            .query(redirect.query()))
                    .build();
        }
        if (answer != null) {
            return Action.builder()
                    .type("fixed-response")
                    .fixedResponseConfig(fixed -> fixed.statusCode(String.valueOf(answer.status()))
                            .contentType(answer.contentType())
                            .messageBody(answer.body()))
                    .build();
        }
        return Action.builder()
                .type("forward")
                .targetGroupArn(target == null ? null : target.externalId())
                .build();
    }

    static DefaultAction read(List<Action> actions) {
        Rule read = rule(0, null, null, actions);
        ListenerAction type = read.targetGroup() != null
                ? ListenerAction.FORWARD
                : read.redirect() != null
                        ? ListenerAction.REDIRECT
                        : read.answer() != null ? ListenerAction.ANSWER : ListenerAction.OTHER;
        return new DefaultAction(type, read.targetGroup(), read.redirect(), read.answer());
    }

    /** With no action at all where AWS has one that cannot be said here: several, to several groups, or who asks for a login. */
    static Rule rule(int priority, @Nullable Patterns hosts, @Nullable Patterns paths, List<Action> actions) {
        Action only =
                actions.size() == 1 ? actions.getFirst() : Action.builder().build();
        String serving = Handover.serving(only);
        return new Rule(
                priority,
                hosts,
                paths,
                serving == null ? null : Ref.external(serving),
                only.redirectConfig() == null ? null : redirect(only.redirectConfig()),
                only.fixedResponseConfig() == null ? null : answer(only.fixedResponseConfig()));
    }

    private static Redirect redirect(RedirectActionConfig to) {
        return new Redirect(
                to.statusCodeAsString().endsWith("302") ? 302 : 301,
                Objects.requireNonNullElse(to.protocol(), Redirect.SAME_PROTOCOL)
                        .toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(to.host(), Redirect.SAME_HOST).toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(to.port(), Redirect.SAME_PORT),
                Objects.requireNonNullElse(to.path(), Redirect.SAME_PATH),
                Objects.requireNonNullElse(to.query(), Redirect.SAME_QUERY));
    }

    private static Answer answer(FixedResponseActionConfig fixed) {
        return new Answer(
                Integer.parseInt(fixed.statusCode()),
                Objects.requireNonNullElse(fixed.contentType(), Answer.PLAIN),
                Objects.requireNonNullElse(fixed.messageBody(), ""));
    }
}
