package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Fields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HostHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.PathPatternConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringKeyValuePair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/** Which requests a rule is for. */
final class Conditions {

    private static final int MOST_VALUES = 5;
    private static final int MOST_WILDCARDS = 5;
    private static final int LONGEST = 128;
    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9._*?-]*\\.[a-zA-Z]+");
    private static final Pattern PATH = Pattern.compile("[a-zA-Z0-9_.$/~\"'@:+&*?;-]*");

    private Conditions() {}

    /** The conditions as they are kept; values that may be given in two places are put into both. */
    static List<Map<String, Object>> checked(List<RuleCondition> conditions) {
        if (conditions.isEmpty()) {
            throw Validation.error("A rule must have at least one condition");
        }
        List<RuleCondition> full = conditions.stream().map(Conditions::checked).toList();
        if (full.stream().mapToInt(condition -> values(condition).size()).sum() > MOST_VALUES) {
            throw Validation.error("A rule can only have '5' condition values");
        }
        if (full.stream().mapToLong(Conditions::wildcards).sum() > MOST_WILDCARDS) {
            throw Validation.error("A rule can only have '5' condition wildcards");
        }
        for (String once : List.of("host-header", "path-pattern", "http-request-method", "source-ip")) {
            if (full.stream().filter(one -> once.equals(one.field())).count() > 1) {
                throw AwsError.of("InvalidConfigurationRequest", "A rule can only have one '" + once + "' condition");
            }
        }
        return full.stream().map(Fields::of).toList();
    }

    private static RuleCondition checked(RuleCondition condition) {
        Validation.unsupported(condition.regexValues(), "regexValues");
        String field = Validation.required(condition.field(), "field");
        RuleCondition full = switch (field) {
            case "host-header" -> host(condition);
            case "path-pattern" -> path(condition);
            case "http-header", "http-request-method", "query-string", "source-ip" -> condition;
            default ->
                throw Validation.error("Condition field '" + field + "' must be one of '[path-pattern,"
                        + " host-header, http-header, http-request-method, query-string, source-ip]'");
        };
        List<String> values = values(full);
        if (values.isEmpty()) {
            throw Validation.error("A condition value must be specified");
        }
        for (String value : values) {
            if (value.isEmpty() || value.length() > LONGEST) {
                throw Validation.error("The condition value '" + value + "' must have between 1 and 128 characters");
            }
        }
        return full;
    }

    private static long wildcards(RuleCondition condition) {
        boolean hasThem = !"http-request-method".equals(condition.field()) && !"source-ip".equals(condition.field());
        return hasThem
                ? String.join("", values(condition))
                        .chars()
                        .filter(c -> c == '*' || c == '?')
                        .count()
                : 0;
    }

    private static void onlyOnce(RuleCondition condition, @Nullable Object config, String name) {
        if (config != null && !condition.values().isEmpty()) {
            throw Validation.error("You cannot provide both Values and '" + name + "' for a condition of type '"
                    + condition.field() + "'");
        }
    }

    private static void matching(List<String> values, Pattern form, String field) {
        for (String value : values) {
            if (!form.matcher(value).matches()) {
                throw Validation.error(
                        "The condition value '" + value + "' is not valid for a condition of type '" + field + "'");
            }
        }
    }

    private static RuleCondition host(RuleCondition condition) {
        onlyOnce(condition, condition.hostHeaderConfig(), "HostHeaderConfig");
        List<String> values = condition.hostHeaderConfig() == null
                ? condition.values()
                : condition.hostHeaderConfig().values();
        matching(values, HOST, "host-header");
        return condition.toBuilder()
                .values(values)
                .hostHeaderConfig(
                        HostHeaderConditionConfig.builder().values(values).build())
                .build();
    }

    private static RuleCondition path(RuleCondition condition) {
        onlyOnce(condition, condition.pathPatternConfig(), "PathPatternConfig");
        List<String> values = condition.pathPatternConfig() == null
                ? condition.values()
                : condition.pathPatternConfig().values();
        matching(values, PATH, "path-pattern");
        return condition.toBuilder()
                .values(values)
                .pathPatternConfig(
                        PathPatternConditionConfig.builder().values(values).build())
                .build();
    }

    private static List<String> values(RuleCondition condition) {
        return switch (Objects.requireNonNullElse(condition.field(), "")) {
            case "http-header" ->
                condition.httpHeaderConfig() == null
                        ? List.of()
                        : condition.httpHeaderConfig().values();
            case "http-request-method" ->
                condition.httpRequestMethodConfig() == null
                        ? List.of()
                        : condition.httpRequestMethodConfig().values();
            case "query-string" ->
                condition.queryStringConfig() == null
                        ? List.of()
                        : condition.queryStringConfig().values().stream()
                                .map(QueryStringKeyValuePair::value)
                                .toList();
            case "source-ip" ->
                condition.sourceIpConfig() == null
                        ? List.of()
                        : condition.sourceIpConfig().values();
            default -> condition.values();
        };
    }

    static List<RuleCondition> shown(List<Map<String, Object>> conditions) {
        return conditions.stream()
                .map(condition -> Fields.read(RuleCondition.builder(), condition))
                .toList();
    }
}
