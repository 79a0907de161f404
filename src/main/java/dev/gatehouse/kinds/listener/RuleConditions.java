package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.listener.ListenerSpec.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/** The conditions of rules, to our words and back. */
final class RuleConditions {

    private static final String HOST = "host-header";
    private static final String PATH = "path-pattern";

    private RuleConditions() {}

    static List<RuleCondition> written(Rule rule) {
        List<RuleCondition> conditions = new ArrayList<>();
        Patterns hosts = rule.hosts();
        if (hosts != null) {
            conditions.add(RuleCondition.builder()
                    .field(HOST)
                    .hostHeaderConfig(host -> host.values(hosts.values()))
                    .build());
        }
        Patterns paths = rule.paths();
        if (paths != null) {
            conditions.add(RuleCondition.builder()
                    .field(PATH)
                    .pathPatternConfig(path -> path.values(paths.values()))
                    .build());
        }
        return conditions;
    }

    /** Without hosts and paths if anything else is asked of requests too: that cannot be said here. */
    static Rule read(software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule rule) {
        boolean plain = rule.conditions().stream()
                .allMatch(condition ->
                        condition.field().equals(HOST) || condition.field().equals(PATH));
        return ListenerActions.rule(
                Integer.parseInt(rule.priority()),
                plain ? values(rule.conditions(), HOST) : null,
                plain ? values(rule.conditions(), PATH) : null,
                rule.actions());
    }

    private static @Nullable Patterns values(List<RuleCondition> conditions, String field) {
        List<String> values = conditions.stream()
                .filter(condition -> condition.field().equals(field))
                .flatMap(condition -> values(condition).stream())
                .toList();
        return values.isEmpty() ? null : new Patterns(values);
    }

    private static List<String> values(RuleCondition condition) {
        if (condition.hostHeaderConfig() != null) {
            return condition.hostHeaderConfig().values();
        }
        return condition.pathPatternConfig() != null
                ? condition.pathPatternConfig().values()
                : condition.values();
    }
}
