package dev.gatehouse.sandbox.cloudwatch;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsResponse;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/** Metrics put and read. */
public final class MetricData {

    private static final int MOST_POINTS = 1440;

    private final Cloud cloud;
    private final Metrics metrics;

    public MetricData(Cloud cloud) {
        this.cloud = cloud;
        this.metrics = new Metrics(cloud);
    }

    public PutMetricDataResponse putMetricData(PutMetricDataRequest request) {
        String namespace = Validation.required(request.namespace(), "Namespace");
        if (namespace.startsWith("AWS/")) {
            throw Validation.value("The value AWS/ for parameter Namespace is invalid.");
        }
        for (MetricDatum datum : request.metricData()) {
            put(namespace, datum);
        }
        return PutMetricDataResponse.builder().build();
    }

    private void put(String namespace, MetricDatum datum) {
        MetricKey key =
                MetricKey.of(namespace, Validation.required(datum.metricName(), "MetricName"), datum.dimensions());
        Instant at = Objects.requireNonNullElse(datum.timestamp(), cloud.now());
        if (datum.value() != null) {
            metrics.put(key, at, datum.value(), 1);
        } else if (datum.statisticValues() != null) {
            double count = datum.statisticValues().sampleCount();
            metrics.put(key, at, datum.statisticValues().sum() / count, count);
        } else {
            List<Double> values = Validation.required(datum.values(), "Value");
            for (int i = 0; i < values.size(); i++) {
                double count = datum.counts().isEmpty() ? 1 : datum.counts().get(i);
                metrics.put(key, at, values.get(i), count);
            }
        }
    }

    public ListMetricsResponse listMetrics(ListMetricsRequest request) {
        List<MetricKey> all = metrics.all().stream()
                .filter(key -> request.namespace() == null || key.namespace().equals(request.namespace()))
                .filter(key -> request.metricName() == null || key.name().equals(request.metricName()))
                .filter(key -> request.dimensions().stream()
                        .allMatch(wanted -> key.dimensions().containsKey(wanted.name())
                                && (wanted.value() == null
                                        || wanted.value()
                                                .equals(key.dimensions().get(wanted.name())))))
                .sorted(Comparator.comparing(MetricKey::text))
                .toList();
        var page = Paging.of(all, MetricKey::text, null, 500, request.nextToken());
        return ListMetricsResponse.builder()
                .metrics(page.rows().stream()
                        .map(key -> Metric.builder()
                                .namespace(key.namespace())
                                .metricName(key.name())
                                .dimensions(key.list())
                                .build())
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    public GetMetricStatisticsResponse getMetricStatistics(GetMetricStatisticsRequest request) {
        MetricKey key = MetricKey.of(
                Validation.required(request.namespace(), "Namespace"),
                Validation.required(request.metricName(), "MetricName"),
                request.dimensions());
        Validation.unsupported(request.extendedStatistics(), "ExtendedStatistics");
        List<String> wanted = Validation.required(request.statisticsAsStrings(), "Statistics");
        List<Window> windows = windows(key, request.startTime(), request.endTime(), request.period());
        return GetMetricStatisticsResponse.builder()
                .label(request.metricName())
                .datapoints(windows.stream()
                        .map(window -> datapoint(window, wanted))
                        .toList())
                .build();
    }

    private static Datapoint datapoint(Window window, List<String> wanted) {
        Datapoint.Builder point = Datapoint.builder().timestamp(window.start()).unit("None");
        for (String statistic : wanted) {
            double value = window.statistic(statistic);
            switch (statistic) {
                case "Average" -> point.average(value);
                case "Sum" -> point.sum(value);
                case "SampleCount" -> point.sampleCount(value);
                case "Minimum" -> point.minimum(value);
                default -> point.maximum(value);
            }
        }
        return point.build();
    }

    public GetMetricDataResponse getMetricData(GetMetricDataRequest request) {
        Validation.required(request.metricDataQueries(), "MetricDataQueries");
        return GetMetricDataResponse.builder()
                .metricDataResults(request.metricDataQueries().stream()
                        .filter(query -> !Boolean.FALSE.equals(query.returnData()))
                        .map(query -> result(query, request))
                        .toList())
                .messages(List.of())
                .build();
    }

    private MetricDataResult result(MetricDataQuery query, GetMetricDataRequest request) {
        Validation.unsupported(query.expression(), "Expression");
        var stat = Validation.required(query.metricStat(), "MetricStat");
        MetricKey key = MetricKey.of(
                stat.metric().namespace(),
                stat.metric().metricName(),
                stat.metric().dimensions());
        List<Window> oldestFirst = windows(key, request.startTime(), request.endTime(), stat.period());
        // Without a wish the newest come first.
        List<Window> windows =
                ScanBy.TIMESTAMP_ASCENDING.equals(request.scanBy()) ? oldestFirst : oldestFirst.reversed();
        return MetricDataResult.builder()
                .id(query.id())
                .label(Objects.requireNonNullElse(query.label(), stat.metric().metricName()))
                .timestamps(windows.stream().map(Window::start).toList())
                .values(windows.stream()
                        .map(window -> window.statistic(stat.stat()))
                        .toList())
                .statusCode("Complete")
                .build();
    }

    private List<Window> windows(
            MetricKey key, @Nullable Instant start, @Nullable Instant end, @Nullable Integer period) {
        Instant from = Validation.required(start, "StartTime");
        Instant until = Validation.required(end, "EndTime");
        int seconds = Validation.required(period, "Period");
        if (!from.isBefore(until)) {
            throw Validation.value("The parameter StartTime must be less than the parameter EndTime.");
        }
        if (seconds < 1) {
            throw Validation.value("The parameter Period must be at least 1.");
        }
        if (Duration.between(from, until).toSeconds() / seconds > MOST_POINTS) {
            throw AwsError.of(
                    "InvalidParameterCombination",
                    "You have requested more than the limit of " + MOST_POINTS + " datapoints. You may reduce the"
                            + " datapoints requested by increasing Period, or decreasing the time range.");
        }
        Instant aligned = Instant.ofEpochSecond(from.getEpochSecond() / seconds * seconds);
        Instant known = until.isAfter(cloud.now()) ? cloud.now() : until;
        return metrics.windows(key, aligned, known, Duration.ofSeconds(seconds));
    }
}
