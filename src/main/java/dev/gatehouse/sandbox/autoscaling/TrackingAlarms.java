package dev.gatehouse.sandbox.autoscaling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.autoscaling.model.PredefinedMetricSpecification;
import software.amazon.awssdk.services.autoscaling.model.TargetTrackingConfiguration;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/** The two alarms of a target tracking policy: far above the target for three minutes, well below it for fifteen. */
record TrackingAlarms(
        String group,
        TargetTrackingConfiguration tracking,
        String namespace,
        String metric,
        String statistic,
        Map<String, String> dimensions) {

    /** As observed in 2026; older groups have 0.9. */
    private static final double LOW = 0.7;

    private static final Pattern LABEL = Pattern.compile("(app/[^/]+/[0-9a-f]+)/(targetgroup/[^/]+/[0-9a-f]+)");

    static TrackingAlarms of(String group, TargetTrackingConfiguration tracking) {
        Validation.required(tracking.targetValue(), "targetTrackingConfiguration.targetValue");
        PredefinedMetricSpecification predefined = Validation.required(
                tracking.predefinedMetricSpecification(), "targetTrackingConfiguration.predefinedMetricSpecification");
        Map<String, String> own = Map.of("AutoScalingGroupName", group);
        return switch (Validation.required(predefined.predefinedMetricTypeAsString(), "predefinedMetricType")) {
            case "ASGAverageCPUUtilization" ->
                new TrackingAlarms(group, tracking, "AWS/EC2", "CPUUtilization", "Average", own);
            case "ASGAverageNetworkIn" -> new TrackingAlarms(group, tracking, "AWS/EC2", "NetworkIn", "Average", own);
            case "ASGAverageNetworkOut" -> new TrackingAlarms(group, tracking, "AWS/EC2", "NetworkOut", "Average", own);
            case "ALBRequestCountPerTarget" ->
                new TrackingAlarms(
                        group,
                        tracking,
                        "AWS/ApplicationELB",
                        "RequestCountPerTarget",
                        "Sum",
                        ofLabel(predefined.resourceLabel()));
            default -> throw Validation.error("Invalid predefined metric type");
        };
    }

    private static Map<String, String> ofLabel(String label) {
        Matcher parts = LABEL.matcher(Validation.required(label, "resourceLabel"));
        if (!parts.matches()) {
            throw Validation.error("Invalid resource label: " + label);
        }
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("LoadBalancer", parts.group(1));
        dimensions.put("TargetGroup", parts.group(2));
        return dimensions;
    }

    /** High first; the low one only where the policy scales in. */
    List<PutMetricAlarmRequest> definitions(String policyArn, Supplier<String> ids) {
        List<PutMetricAlarmRequest> both = new ArrayList<>();
        both.add(definition("AlarmHigh-" + ids.get(), policyArn, 3, "GreaterThanThreshold", tracking.targetValue()));
        if (!Boolean.TRUE.equals(tracking.disableScaleIn())) {
            both.add(definition(
                    "AlarmLow-" + ids.get(), policyArn, 15, "LessThanThreshold", LOW * tracking.targetValue()));
        }
        return both;
    }

    private PutMetricAlarmRequest definition(
            String suffix, String policyArn, int periods, String operator, double threshold) {
        return PutMetricAlarmRequest.builder()
                .alarmName("TargetTracking-" + group + "-" + suffix)
                .alarmDescription("DO NOT EDIT OR DELETE. For TargetTrackingScaling policy " + policyArn + ".")
                .alarmActions(policyArn)
                .actionsEnabled(true)
                .namespace(namespace)
                .metricName(metric)
                .statistic(statistic)
                .dimensions(dimensions.entrySet().stream()
                        .map(entry -> Dimension.builder()
                                .name(entry.getKey())
                                .value(entry.getValue())
                                .build())
                        .toList())
                .period(60)
                .evaluationPeriods(periods)
                .threshold(threshold)
                .comparisonOperator(operator)
                .build();
    }
}
