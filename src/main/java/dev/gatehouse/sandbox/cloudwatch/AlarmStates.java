package dev.gatehouse.sandbox.cloudwatch;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import dev.gatehouse.sandbox.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/** Alarms and what they are: the last periods of a metric, held against a threshold. */
public final class AlarmStates {

    static final String UNKNOWN = "INSUFFICIENT_DATA";

    private final Cloud cloud;
    private final Metrics metrics;

    public AlarmStates(Cloud anyService) {
        this.cloud = anyService.of("monitoring");
        this.metrics = new Metrics(anyService);
    }

    /** Puts an alarm of a service's own, or replaces it; what it is, it stays. */
    public void put(PutMetricAlarmRequest definition) {
        AlarmRow.StateRow state = alarms().get(definition.alarmName())
                .map(AlarmRow::state)
                .orElseGet(() -> new AlarmRow.StateRow(UNKNOWN, "Unchecked: Initial alarm creation", cloud.now()));
        alarms().put(
                        definition.alarmName(),
                        new AlarmRow(definition.alarmName(), Fields.of(definition), cloud.now(), state));
    }

    public void delete(String name) {
        alarms().remove(name);
    }

    /** Whether an alarm is in ALARM at the cloud's time. */
    public boolean isInAlarm(String name) {
        settle(name);
        return alarms().get(name).stream()
                .anyMatch(alarm -> alarm.state().value().equals("ALARM"));
    }

    /** The metric of an alarm as it is right now. */
    public Optional<Double> present(String name) {
        return alarms().get(name).flatMap(alarm -> {
            PutMetricAlarmRequest definition = definition(alarm);
            Instant now = cloud.now();
            return metrics.window(key(definition), now, now).map(window -> window.statistic(statistic(definition)));
        });
    }

    /** Evaluates every alarm, and notes those that have changed. */
    void settle() {
        alarms().all().forEach(alarm -> settle(alarm.name()));
    }

    private void settle(String name) {
        alarms().get(name).ifPresent(alarm -> {
            AlarmRow.StateRow now = evaluate(alarm);
            if (!now.value().equals(alarm.state().value())) {
                alarms().put(name, alarm.with(now));
            }
        });
    }

    private AlarmRow.StateRow evaluate(AlarmRow alarm) {
        PutMetricAlarmRequest definition = definition(alarm);
        if (definition.metricName() == null) {
            return alarm.state();
        }
        int periods = definition.evaluationPeriods();
        int needed = Objects.requireNonNullElse(definition.datapointsToAlarm(), periods);
        Duration period = cloud.durations().of(Duration.ofSeconds(period(definition)));
        List<Optional<Double>> values = IntStream.range(0, periods)
                .mapToObj(back -> value(definition, cloud.now().minus(period.multipliedBy(back)), period))
                .toList();
        String missing = Objects.requireNonNullElse(definition.treatMissingData(), "missing");
        long breaching = values.stream()
                .filter(value -> value.map(one -> breaches(definition, one)).orElse(missing.equals("breaching")))
                .count();
        boolean nothing = values.stream().allMatch(Optional::isEmpty);
        if (nothing && missing.equals("missing")) {
            return state(UNKNOWN, "Insufficient Data: " + periods + " datapoints were unknown.");
        }
        if (nothing && missing.equals("ignore")) {
            return alarm.state();
        }
        boolean alarming = breaching >= needed;
        return state(
                alarming ? "ALARM" : "OK",
                String.format(
                        Locale.ROOT,
                        "Threshold Crossed: %d out of the last %d datapoints was %s the threshold (%s).",
                        breaching,
                        periods,
                        comparison(definition),
                        definition.threshold()));
    }

    private AlarmRow.StateRow state(String value, String reason) {
        return new AlarmRow.StateRow(value, reason, cloud.now());
    }

    private Optional<Double> value(PutMetricAlarmRequest definition, Instant end, Duration period) {
        return metrics.window(key(definition), end.minus(period), end)
                .map(window -> window.statistic(statistic(definition)));
    }

    private static boolean breaches(PutMetricAlarmRequest definition, double value) {
        double threshold = definition.threshold();
        return switch (Objects.requireNonNullElse(definition.comparisonOperatorAsString(), "")) {
            case "GreaterThanThreshold" -> value > threshold;
            case "GreaterThanOrEqualToThreshold" -> value >= threshold;
            case "LessThanThreshold" -> value < threshold;
            default -> value <= threshold;
        };
    }

    private static String comparison(PutMetricAlarmRequest definition) {
        return switch (Objects.requireNonNullElse(definition.comparisonOperatorAsString(), "")) {
            case "GreaterThanThreshold" -> "greater than";
            case "GreaterThanOrEqualToThreshold" -> "greater than or equal to";
            case "LessThanThreshold" -> "less than";
            default -> "less than or equal to";
        };
    }

    private static MetricKey key(PutMetricAlarmRequest definition) {
        return MetricKey.of(definition.namespace(), definition.metricName(), definition.dimensions());
    }

    private static String statistic(PutMetricAlarmRequest definition) {
        return Objects.requireNonNullElse(definition.statisticAsString(), "Average");
    }

    private static int period(PutMetricAlarmRequest definition) {
        return Objects.requireNonNullElse(definition.period(), 60);
    }

    static PutMetricAlarmRequest definition(AlarmRow alarm) {
        return Fields.read(PutMetricAlarmRequest.builder(), alarm.definition());
    }

    Table<AlarmRow> alarms() {
        return cloud.table("alarms", AlarmRow.class);
    }
}
