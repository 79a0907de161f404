package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.listener.ListenerSpec.Rule;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person would type to make a listener by hand. */
record ListenerCommands(Surroundings surroundings) {

    List<String> of(ListenerSpec spec) {
        Ref<CertificateSpec> certificate = spec.certificate();
        String secure = certificate == null
                ? ""
                : " --certificates CertificateArn=" + Typed.ref(certificate, surroundings) + " --ssl-policy "
                        + spec.tlsPolicy();
        DefaultAction action = spec.action();
        List<String> commands = new ArrayList<>();
        commands.add("aws elbv2 create-listener --load-balancer-arn " + Typed.ref(spec.loadBalancer(), surroundings)
                + " --protocol " + spec.protocol() + " --port " + spec.port() + secure + " --default-actions "
                + action(action.targetGroup(), action.redirect(), action.answer()));
        spec.rules().forEach(rule -> commands.add(rule(rule)));
        return commands;
    }

    private String rule(Rule rule) {
        return "aws elbv2 create-rule --listener-arn <arn> --priority " + rule.priority() + " --conditions"
                + condition("host-header", rule.hosts()) + condition("path-pattern", rule.paths()) + " --actions "
                + action(rule.targetGroup(), rule.redirect(), rule.answer());
    }

    private static String condition(String field, @Nullable Patterns patterns) {
        return patterns == null
                ? ""
                : " "
                        + Typed.quoted("Field=" + field + ",Values="
                                + patterns.values().stream().collect(Collectors.joining(",")));
    }

    private String action(@Nullable Ref<TargetGroupSpec> target, @Nullable Redirect redirect, @Nullable Answer answer) {
        if (redirect != null) {
            return Typed.quoted("Type=redirect,RedirectConfig={Protocol="
                    + redirect.protocol().toUpperCase(Locale.ROOT) + ",Host=" + redirect.host() + ",Port="
                    + redirect.port() + ",Path=" + redirect.path() + ",Query=" + redirect.query()
                    + ",StatusCode=HTTP_" + redirect.status() + "}");
        }
        if (answer != null) {
            return Typed.quoted(
                    "[{\"Type\":\"fixed-response\",\"FixedResponseConfig\":{\"StatusCode\":\"" + answer.status()
                            + "\",\"ContentType\":\"" + answer.contentType() + "\",\"MessageBody\":\""
                            + json(answer.body()) + "\"}}]");
        }
        return "Type=forward,TargetGroupArn=" + (target == null ? "<arn>" : Typed.ref(target, surroundings));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
