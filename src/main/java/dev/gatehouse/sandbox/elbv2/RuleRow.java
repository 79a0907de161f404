package dev.gatehouse.sandbox.elbv2;

import java.util.List;
import java.util.Map;

/** A rule of a listener. The default rule is the listener itself and has no row. */
record RuleRow(
        String arn,
        String listenerArn,
        int priority,
        List<Map<String, Object>> conditions,
        List<Map<String, Object>> actions) {

    RuleRow withPriority(int changed) {
        return new RuleRow(arn, listenerArn, changed, conditions, actions);
    }
}
