package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeRulesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyRuleRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyRuleResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RulePriorityPair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetRulePrioritiesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetRulePrioritiesResponse;

/** The rules of listeners, tried from the lowest priority on; the default one comes last and cannot go. */
public final class Rules {

    private static final int MOST = 100;
    private static final int LAST_PRIORITY = 50_000;

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Actions actions;

    public Rules(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.actions = new Actions(cloud);
    }

    public CreateRuleResponse createRule(CreateRuleRequest request) {
        Validation.unsupported(request.transforms(), "transforms");
        ListenerRow listener = tables.listener(request.listenerArn());
        Map<String, String> wanted = Tags.checked(request.tags());
        int priority = Validation.required(request.priority(), "priority");
        Validation.between(priority, 1, LAST_PRIORITY, "priority");
        List<Map<String, Object>> conditions = Conditions.checked(request.conditions());
        List<Map<String, Object>> wantedActions =
                actions.checked(request.actions(), tables.loadBalancer(listener.loadBalancerArn()));
        List<RuleRow> there = tables.rulesOf(listener.arn());
        if (there.stream().anyMatch(rule -> rule.priority() == priority)) {
            throw inUse(priority);
        }
        long all = tables.listenersOf(listener.loadBalancerArn()).stream()
                .mapToLong(one -> tables.rulesOf(one.arn()).size())
                .sum();
        if (all >= MOST) {
            throw AwsError.of("TooManyRules", "The maximum number of rules has been reached on this load balancer");
        }
        RuleRow rule =
                new RuleRow(Arns.rule(cloud, listener.arn()), listener.arn(), priority, conditions, wantedActions);
        tables.rules().put(rule.arn(), rule);
        tags.put(rule.arn(), wanted);
        return CreateRuleResponse.builder().rules(describe(rule)).build();
    }

    private static AwsError inUse(int priority) {
        return AwsError.of("PriorityInUse", "Priority '" + priority + "' is currently in use");
    }

    public ModifyRuleResponse modifyRule(ModifyRuleRequest request) {
        Validation.unsupported(request.transforms(), "transforms");
        RuleRow old = tables.rule(request.ruleArn());
        ListenerRow listener = tables.listener(old.listenerArn());
        RuleRow changed = new RuleRow(
                old.arn(),
                old.listenerArn(),
                old.priority(),
                request.conditions().isEmpty() ? old.conditions() : Conditions.checked(request.conditions()),
                request.actions().isEmpty()
                        ? old.actions()
                        : actions.checked(request.actions(), tables.loadBalancer(listener.loadBalancerArn())));
        tables.rules().put(changed.arn(), changed);
        return ModifyRuleResponse.builder().rules(describe(changed)).build();
    }

    public SetRulePrioritiesResponse setRulePriorities(SetRulePrioritiesRequest request) {
        List<RuleRow> moved = new ArrayList<>();
        for (RulePriorityPair pair : request.rulePriorities()) {
            int priority = Validation.required(pair.priority(), "rulePriorities.priority");
            Validation.between(priority, 1, LAST_PRIORITY, "rulePriorities.priority");
            moved.add(tables.rule(pair.ruleArn()).withPriority(priority));
        }
        Set<String> arns = moved.stream().map(RuleRow::arn).collect(Collectors.toSet());
        for (RuleRow rule : moved) {
            boolean taken = tables.rulesOf(rule.listenerArn()).stream()
                            .anyMatch(other -> other.priority() == rule.priority() && !arns.contains(other.arn()))
                    || moved.stream()
                                    .filter(other -> other.listenerArn().equals(rule.listenerArn())
                                            && other.priority() == rule.priority())
                                    .count()
                            > 1;
            if (taken) {
                throw inUse(rule.priority());
            }
        }
        moved.forEach(rule -> tables.rules().put(rule.arn(), rule));
        return SetRulePrioritiesResponse.builder()
                .rules(moved.stream().map(Rules::describe).toList())
                .build();
    }

    public DescribeRulesResponse describeRules(DescribeRulesRequest request) {
        if (request.listenerArn() == null && request.ruleArns().isEmpty()) {
            throw Validation.error("You must specify either listener rule ARNs or a listener ARN");
        }
        List<Rule> wanted = request.ruleArns().isEmpty()
                ? of(tables.listener(request.listenerArn()))
                : request.ruleArns().stream().map(this::find).toList();
        var page = Paging.of(wanted, Rule::ruleArn, request.pageSize(), request.marker());
        return DescribeRulesResponse.builder()
                .rules(page.rows())
                .nextMarker(page.nextMarker())
                .build();
    }

    private List<Rule> of(ListenerRow listener) {
        List<Rule> rules = new ArrayList<>(
                tables.rulesOf(listener.arn()).stream().map(Rules::describe).toList());
        rules.add(describeDefault(listener));
        return rules;
    }

    private Rule find(String arn) {
        Optional<ListenerRow> listener = tables.listenerOfDefaultRule(arn);
        return listener.map(Rules::describeDefault).orElseGet(() -> describe(tables.rule(arn)));
    }

    public DeleteRuleResponse deleteRule(DeleteRuleRequest request) {
        String arn = Validation.required(request.ruleArn(), "ruleArn");
        if (tables.listenerOfDefaultRule(arn).isPresent()) {
            throw AwsError.of("OperationNotPermitted", "Default rule '" + arn + "' cannot be deleted");
        }
        RuleRow rule = tables.rule(arn);
        tables.rules().remove(rule.arn());
        tags.remove(rule.arn());
        return DeleteRuleResponse.builder().build();
    }

    private static Rule describeDefault(ListenerRow listener) {
        return Rule.builder()
                .ruleArn(Arns.defaultRule(listener.arn()))
                .priority("default")
                .conditions(List.of())
                .actions(Actions.shown(listener.actions()))
                .isDefault(true)
                .build();
    }

    private static Rule describe(RuleRow rule) {
        return Rule.builder()
                .ruleArn(rule.arn())
                .priority(String.valueOf(rule.priority()))
                .conditions(Conditions.shown(rule.conditions()))
                .actions(Actions.shown(rule.actions()))
                .isDefault(false)
                .build();
    }
}
