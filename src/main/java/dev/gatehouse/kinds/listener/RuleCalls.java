package dev.gatehouse.kinds.listener;

import dev.gatehouse.aws.BalancerTags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.listener.ListenerSpec.Rule;
import dev.gatehouse.kinds.listener.RuleMoves.Created;
import dev.gatehouse.kinds.listener.RuleMoves.Present;
import dev.gatehouse.resource.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RulePriorityPair;

/** The calls that bring the rules of one listener about. */
record RuleCalls(ElasticLoadBalancingV2Client elb, String listenerArn) {

    List<Present> observed() {
        return elb.describeRulesPaginator(request -> request.listenerArn(listenerArn)).rules().stream()
                .filter(rule -> !Boolean.TRUE.equals(rule.isDefault()))
                .map(rule -> new Present(rule.ruleArn(), RuleConditions.read(rule)))
                .toList();
    }

    /** All but the deletions, which are for {@link #delete}. */
    void make(RuleMoves moves, Tags marks) {
        Map<String, Integer> places = new LinkedHashMap<>(moves.places());
        for (Created created : moves.created()) {
            String arn = create(created, marks);
            if (created.at() != created.rule().priority()) {
                places.put(arn, created.rule().priority());
            }
        }
        if (!places.isEmpty()) {
            elb.setRulePriorities(request -> request.rulePriorities(places.entrySet().stream()
                    .map(place -> RulePriorityPair.builder()
                            .ruleArn(place.getKey())
                            .priority(place.getValue())
                            .build())
                    .toList()));
        }
        moves.changed().forEach(this::change);
    }

    private String create(Created created, Tags marks) {
        Rule rule = created.rule();
        return elb.createRule(request -> request.listenerArn(listenerArn)
                        .priority(created.at())
                        .conditions(RuleConditions.written(rule))
                        .actions(ListenerActions.written(rule))
                        .tags(BalancerTags.list(marks.values())))
                .rules()
                .getFirst()
                .ruleArn();
    }

    private void change(String arn, Rule wanted) {
        elb.modifyRule(request -> request.ruleArn(arn)
                .conditions(RuleConditions.written(wanted))
                .actions(ListenerActions.written(wanted)));
    }

    void delete(RuleMoves moves) {
        moves.deleted().forEach(arn -> Faults.absentIsSuccess(() -> elb.deleteRule(request -> request.ruleArn(arn))));
    }
}
