package dev.gatehouse.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Premises;
import dev.gatehouse.sandbox.Profile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

class CloudWatchTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Dimension WEB =
            Dimension.builder().name("Tier").value("web").build();

    private final Premises premises = new Premises(Profile.AWS_DURATIONS);

    @Test
    void sumsUpWhatWasPutByPeriods() {
        put(3);
        premises.pass(Duration.ofSeconds(30));
        put(5);
        premises.pass(Duration.ofSeconds(40));
        put(10);
        premises.pass(Duration.ofSeconds(50));
        var points = premises.cloudWatch
                .getMetricStatistics(of -> of.namespace("Shop")
                        .metricName("Orders")
                        .dimensions(WEB)
                        .startTime(START)
                        .endTime(START.plusSeconds(120))
                        .period(60)
                        .statistics(Statistic.SUM, Statistic.AVERAGE))
                .datapoints();
        assertThat(points).extracting(point -> point.sum()).containsExactly(8.0, 10.0);
        assertThat(points.getFirst().average()).isEqualTo(4.0);
        assertThat(premises.cloudWatch.listMetrics(of -> of.namespace("Shop")).metrics())
                .hasSize(1);
    }

    @Test
    void answersQueriesNewestFirst() {
        put(3);
        premises.pass(Duration.ofMinutes(1));
        put(4);
        premises.pass(Duration.ofMinutes(1));
        var result = premises.cloudWatch
                .getMetricData(of -> of.startTime(START)
                        .endTime(START.plusSeconds(120))
                        .metricDataQueries(query -> query.id("orders")
                                .metricStat(stat -> stat.stat("Sum")
                                        .period(60)
                                        .metric(metric -> metric.namespace("Shop")
                                                .metricName("Orders")
                                                .dimensions(WEB)))))
                .metricDataResults()
                .getFirst();
        assertThat(result.values()).containsExactly(4.0, 3.0);
        assertThat(result.timestamps().getFirst()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void raisesAlarmsOnceEnoughPeriodsBreach() {
        premises.cloudWatch.putMetricAlarm(wanted -> wanted.alarmName("busy")
                .namespace("Shop")
                .metricName("Orders")
                .dimensions(WEB)
                .statistic(Statistic.SUM)
                .period(60)
                .evaluationPeriods(2)
                .threshold(7.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD));
        assertThat(alarm().stateValueAsString()).isEqualTo("INSUFFICIENT_DATA");
        put(8);
        premises.pass(Duration.ofSeconds(60));
        assertThat(alarm().stateValueAsString()).isEqualTo("OK");
        put(9);
        premises.pass(Duration.ofSeconds(50));
        assertThat(alarm().stateValueAsString()).isEqualTo("ALARM");
        assertThat(alarm().alarmArn()).isEqualTo("arn:aws:cloudwatch:ap-northeast-2:123456789012:alarm:busy");
        premises.cloudWatch.deleteAlarms(gone -> gone.alarmNames("busy"));
        assertThatThrownBy(() -> premises.cloudWatch.deleteAlarms(gone -> gone.alarmNames("busy")))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ResourceNotFound"));
    }

    private void put(double orders) {
        premises.cloudWatch.putMetricData(data -> data.namespace("Shop")
                .metricData(MetricDatum.builder()
                        .metricName("Orders")
                        .dimensions(WEB)
                        .value(orders)
                        .build()));
    }

    private MetricAlarm alarm() {
        return premises.cloudWatch
                .describeAlarms(of -> of.alarmNames("busy"))
                .metricAlarms()
                .getFirst();
    }
}
