package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView.Alarm;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView.Member;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView.Policy;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView.Refresh;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefresh;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** Turns what Auto Scaling and CloudWatch say into what the live page shows. */
final class ScalingWords {

    private ScalingWords() {}

    static Member member(Instance instance) {
        return new Member(
                instance.instanceId(),
                Objects.requireNonNullElse(instance.instanceType(), ""),
                instance.availabilityZone(),
                instance.lifecycleStateAsString(),
                instance.healthStatus(),
                instance.launchTemplate() == null
                        ? ""
                        : instance.launchTemplate().version(),
                tone(instance));
    }

    private static String tone(Instance instance) {
        if (!instance.healthStatus().equalsIgnoreCase("Healthy")) {
            return "danger";
        }
        return instance.lifecycleState() == LifecycleState.IN_SERVICE ? "success" : "progress";
    }

    static Policy policy(ScalingPolicy policy, Map<String, MetricAlarm> alarms) {
        var tracking = policy.targetTrackingConfiguration();
        String metric = tracking.predefinedMetricSpecification() == null
                ? "custom"
                : tracking.predefinedMetricSpecification().predefinedMetricTypeAsString();
        return new Policy(
                policy.policyName(),
                metric,
                tracking.targetValue(),
                policy.alarms().stream()
                        .map(one -> alarms.get(one.alarmName()))
                        .filter(Objects::nonNull)
                        .map(ScalingWords::alarm)
                        .toList());
    }

    private static Alarm alarm(MetricAlarm alarm) {
        boolean high = alarm.comparisonOperator() == ComparisonOperator.GREATER_THAN_THRESHOLD
                || alarm.comparisonOperator() == ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
        return new Alarm(
                alarm.alarmName(),
                high,
                alarm.stateValueAsString(),
                alarm.threshold(),
                alarm.evaluationPeriods(),
                tone(alarm, high));
    }

    /** A low alarm rings whenever there is nothing to do: that is no trouble. */
    private static String tone(MetricAlarm alarm, boolean high) {
        if (alarm.stateValue() == StateValue.ALARM) {
            return high ? "warning" : "info";
        }
        return alarm.stateValue() == StateValue.OK ? "success" : "neutral";
    }

    static Refresh refresh(InstanceRefresh refresh) {
        return new Refresh(
                refresh.instanceRefreshId(),
                refresh.statusAsString(),
                Objects.requireNonNullElse(refresh.percentageComplete(), 0),
                Objects.requireNonNullElse(refresh.instancesToUpdate(), 0),
                Objects.requireNonNullElse(refresh.statusReason(), ""),
                switch (refresh.status()) {
                    case SUCCESSFUL, ROLLBACK_SUCCESSFUL -> "success";
                    case FAILED, ROLLBACK_FAILED -> "danger";
                    case CANCELLED, CANCELLING -> "warning";
                    default -> "progress";
                });
    }
}
