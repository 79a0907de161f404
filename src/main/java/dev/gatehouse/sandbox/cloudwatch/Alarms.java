package dev.gatehouse.sandbox.cloudwatch;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DisableAlarmActionsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DisableAlarmActionsResponse;
import software.amazon.awssdk.services.cloudwatch.model.EnableAlarmActionsRequest;
import software.amazon.awssdk.services.cloudwatch.model.EnableAlarmActionsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmResponse;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateRequest;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateResponse;
import software.amazon.awssdk.services.cloudwatch.model.Tag;
import software.amazon.awssdk.services.cloudwatch.model.TagResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.TagResourceResponse;
import software.amazon.awssdk.services.cloudwatch.model.UntagResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.UntagResourceResponse;

/** Alarms put, listed and deleted. */
public final class Alarms {

    private static final List<String> OPERATORS = List.of(
            "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold");
    private static final List<String> STATES = List.of("OK", "ALARM", AlarmStates.UNKNOWN);

    private final Cloud cloud;
    private final AlarmStates states;

    public Alarms(Cloud cloud) {
        this.cloud = cloud;
        this.states = new AlarmStates(cloud);
    }

    record TagsRow(String arn, Map<String, String> tags) {}

    public PutMetricAlarmResponse putMetricAlarm(PutMetricAlarmRequest request) {
        String name = Validation.required(request.alarmName(), "AlarmName");
        if (name.isEmpty() || name.length() > 255) {
            throw Validation.value("The alarm name must have between 1 and 255 characters.");
        }
        Validation.unsupported(request.metrics(), "Metrics");
        Validation.unsupported(request.extendedStatistic(), "ExtendedStatistic");
        Validation.unsupported(request.thresholdMetricId(), "ThresholdMetricId");
        Validation.required(request.metricName(), "MetricName");
        Validation.required(request.namespace(), "Namespace");
        Validation.required(request.threshold(), "Threshold");
        checkPeriods(request);
        String operator = Validation.required(request.comparisonOperatorAsString(), "ComparisonOperator");
        if (!OPERATORS.contains(operator)) {
            throw Validation.value("The comparison operator " + operator + " is not supported by this sandbox.");
        }
        states.put(request.toBuilder().tags((List<Tag>) null).build());
        if (!request.tags().isEmpty()) {
            tag(arn(name), request.tags());
        }
        return PutMetricAlarmResponse.builder().build();
    }

    private static void checkPeriods(PutMetricAlarmRequest request) {
        int periods = Validation.required(request.evaluationPeriods(), "EvaluationPeriods");
        int period = Validation.required(request.period(), "Period");
        if (periods < 1) {
            throw Validation.value("EvaluationPeriods must be at least 1.");
        }
        if (period != 10 && period != 20 && period != 30 && (period < 60 || period % 60 != 0)) {
            throw Validation.value("Period must be 10, 20, 30 or a multiple of 60.");
        }
        if (request.datapointsToAlarm() != null && request.datapointsToAlarm() > periods) {
            throw Validation.value("DatapointsToAlarm must be less than or equal to EvaluationPeriods.");
        }
        if ((long) period * periods > (period < 3600 ? 86_400 : 604_800)) {
            throw Validation.value(
                    "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be"
                            + " <= 86400).");
        }
    }

    public DescribeAlarmsResponse describeAlarms(DescribeAlarmsRequest request) {
        Validation.unsupported(request.childrenOfAlarmName(), "ChildrenOfAlarmName");
        Validation.unsupported(request.parentsOfAlarmName(), "ParentsOfAlarmName");
        Stream<AlarmRow> rows = states.alarms().all().stream()
                .filter(alarm ->
                        request.alarmNames().isEmpty() || request.alarmNames().contains(alarm.name()))
                .filter(alarm ->
                        request.alarmNamePrefix() == null || alarm.name().startsWith(request.alarmNamePrefix()))
                .filter(alarm -> request.stateValueAsString() == null
                        || alarm.state().value().equals(request.stateValueAsString()))
                .filter(alarm -> request.actionPrefix() == null
                        || AlarmStates.definition(alarm).alarmActions().stream()
                                .anyMatch(action -> action.startsWith(request.actionPrefix())));
        List<AlarmRow> all = rows.sorted(Comparator.comparing(AlarmRow::name)).toList();
        var page = Paging.of(all, AlarmRow::name, request.maxRecords(), 100, request.nextToken());
        return DescribeAlarmsResponse.builder()
                .metricAlarms(page.rows().stream().map(this::describe).toList())
                .compositeAlarms(List.of())
                .nextToken(page.nextToken())
                .build();
    }

    public DeleteAlarmsResponse deleteAlarms(DeleteAlarmsRequest request) {
        List<String> names = Validation.required(request.alarmNames(), "AlarmNames");
        List<String> unknown = names.stream()
                .filter(name -> states.alarms().get(name).isEmpty())
                .toList();
        if (names.size() == 1 && !unknown.isEmpty()) {
            throw new AwsError(404, "ResourceNotFound", "Unknown " + unknown.getFirst());
        }
        names.forEach(states::delete);
        return DeleteAlarmsResponse.builder().build();
    }

    /** For a moment: what the metric says prevails with the next evaluation. */
    public SetAlarmStateResponse setAlarmState(SetAlarmStateRequest request) {
        String name = Validation.required(request.alarmName(), "AlarmName");
        String value = Validation.required(request.stateValueAsString(), "StateValue");
        String reason = Validation.required(request.stateReason(), "StateReason");
        AlarmRow alarm = find(name);
        if (!STATES.contains(value)) {
            throw Validation.value("The state " + value + " must be one of " + STATES);
        }
        states.alarms().put(name, alarm.with(new AlarmRow.StateRow(value, reason, cloud.now())));
        return SetAlarmStateResponse.builder().build();
    }

    public EnableAlarmActionsResponse enableAlarmActions(EnableAlarmActionsRequest request) {
        request.alarmNames().forEach(name -> enable(name, true));
        return EnableAlarmActionsResponse.builder().build();
    }

    public DisableAlarmActionsResponse disableAlarmActions(DisableAlarmActionsRequest request) {
        request.alarmNames().forEach(name -> enable(name, false));
        return DisableAlarmActionsResponse.builder().build();
    }

    private void enable(String name, boolean enabled) {
        states.alarms()
                .get(name)
                .ifPresent(alarm -> states.put(AlarmStates.definition(alarm).toBuilder()
                        .actionsEnabled(enabled)
                        .build()));
    }

    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return ListTagsForResourceResponse.builder()
                .tags(tags(Validation.required(request.resourceARN(), "ResourceARN")).entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    public TagResourceResponse tagResource(TagResourceRequest request) {
        tag(Validation.required(request.resourceARN(), "ResourceARN"), request.tags());
        return TagResourceResponse.builder().build();
    }

    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        String arn = Validation.required(request.resourceARN(), "ResourceARN");
        Map<String, String> left = new LinkedHashMap<>(tags(arn));
        left.keySet().removeAll(request.tagKeys());
        cloud.table("tags", TagsRow.class).put(arn, new TagsRow(arn, left));
        return UntagResourceResponse.builder().build();
    }

    private void tag(String arn, List<Tag> given) {
        find(arn.substring(arn.lastIndexOf(":alarm:") + ":alarm:".length()));
        Map<String, String> all = new LinkedHashMap<>(tags(arn));
        given.forEach(tag -> all.put(tag.key(), Objects.requireNonNullElse(tag.value(), "")));
        cloud.table("tags", TagsRow.class).put(arn, new TagsRow(arn, all));
    }

    private Map<String, String> tags(String arn) {
        return cloud.table("tags", TagsRow.class).get(arn).map(TagsRow::tags).orElse(Map.of());
    }

    private AlarmRow find(String name) {
        return states.alarms().get(name).orElseThrow(() -> new AwsError(404, "ResourceNotFound", "Unknown " + name));
    }

    private String arn(String name) {
        return "arn:aws:cloudwatch:" + cloud.region() + ":" + cloud.account() + ":alarm:" + name;
    }

    private MetricAlarm describe(AlarmRow alarm) {
        PutMetricAlarmRequest definition = AlarmStates.definition(alarm);
        return Fields.copy(definition, MetricAlarm.builder()).toBuilder()
                .alarmArn(arn(alarm.name()))
                .alarmConfigurationUpdatedTimestamp(alarm.updatedAt())
                .actionsEnabled(Objects.requireNonNullElse(definition.actionsEnabled(), true))
                .okActions(definition.okActions())
                .alarmActions(definition.alarmActions())
                .insufficientDataActions(definition.insufficientDataActions())
                .dimensions(definition.dimensions())
                .stateValue(alarm.state().value())
                .stateReason(alarm.state().reason())
                .stateUpdatedTimestamp(alarm.state().at())
                .stateTransitionedTimestamp(alarm.state().at())
                .build();
    }
}
