package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Fields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HostHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.PathPatternConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringKeyValuePair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/** Which requests a rule is for. */
final class Conditions {

    private static final int MOST_VALUES = 5;
    private static final int LONGEST = 128;

    private Conditions() {}

    /** The conditions as they are kept; values that may be given in two places are put into both. */
    static List<Map<String, Object>> checked(List<RuleCondition> conditions) {
        if (conditions.isEmpty()) {
            throw Validation.error("A rule must have at least one condition");
        }
        List<RuleCondition> full = conditions.stream().map(Conditions::checked).toList();
        if (full.stream().mapToInt(condition -> values(condition).size()).sum() > MOST_VALUES) {
            throw AwsError.of("InvalidConfigurationRequest", "A rule cannot have more than 5 condition values");
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

    private static RuleCondition host(RuleCondition condition) {
        List<String> values = condition.hostHeaderConfig() == null
                ? condition.values()
                : condition.hostHeaderConfig().values();
        return condition.toBuilder()
                .values(values)
                .hostHeaderConfig(
                        HostHeaderConditionConfig.builder().values(values).build())
                .build();
    }

    private static RuleCondition path(RuleCondition condition) {
        List<String> values = condition.pathPatternConfig() == null
                ? condition.values()
                : condition.pathPatternConfig().values();
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
