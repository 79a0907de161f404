package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView.Policy;
import dev.gatehouse.kinds.autoscalinggroup.AutoScalingGroupView.Refresh;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Sample;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefresh;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

/** Watches an Auto Scaling group: how many it has and wants, what it does and why, and what makes it. */
@Component
final class AutoScalingGroupWatch implements Watched<AutoScalingGroupSpec> {

    /** Policies and their alarms are made once; a load is measured by the minute. */
    private static final Duration SELDOM = Duration.ofSeconds(20);

    private static final int LATEST_ACTIVITIES = 50;

    private final Clients clients;

    AutoScalingGroupWatch(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Class<AutoScalingGroupSpec> specType() {
        return AutoScalingGroupSpec.class;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "autoscaling:DescribeAutoScalingGroups",
                "autoscaling:DescribeScalingActivities",
                "autoscaling:DescribePolicies",
                "autoscaling:DescribeInstanceRefreshes",
                "cloudwatch:DescribeAlarms",
                "cloudwatch:GetMetricStatistics");
    }

    @Override
    public Sight look(Watch<AutoScalingGroupSpec> watch) {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, watch.scope());
        String name = watch.externalId();
        AutoScalingGroup group = watch
                .reading(
                        "autoscaling:groups",
                        () -> scaling.describeAutoScalingGroupsPaginator().autoScalingGroups().stream()
                                .toList())
                .stream()
                .filter(one -> one.autoScalingGroupName().equals(name))
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible("Auto Scaling group " + name));
        List<Activity> activities = watch.reading(
                "autoscaling:activities:" + name,
                () -> scaling.describeScalingActivities(
                                asked -> asked.autoScalingGroupName(name).maxRecords(LATEST_ACTIVITIES))
                        .activities());
        AutoScalingGroupView view = new AutoScalingGroupView(
                name,
                group.minSize(),
                group.maxSize(),
                group.desiredCapacity(),
                inService(group),
                cpu(watch).orElse(null),
                group.instances().stream().map(ScalingWords::member).toList(),
                policies(watch, scaling),
                refresh(watch, scaling).orElse(null));
        return new Sight(view, samples(view), ScalingHappenings.of(before(watch), view, activities, watch.now()));
    }

    private static Optional<AutoScalingGroupView> before(Watch<?> watch) {
        return watch.before().map(AutoScalingGroupView.class::cast);
    }

    private static int inService(AutoScalingGroup group) {
        return (int) group.instances().stream()
                .filter(one -> one.lifecycleState() == LifecycleState.IN_SERVICE)
                .count();
    }

    private static List<Sample> samples(AutoScalingGroupView view) {
        List<Sample> samples = new ArrayList<>(List.of(
                new Sample("max", view.max()),
                new Sample("desired", view.desired()),
                new Sample("in-service", view.inService()),
                new Sample("min", view.min())));
        if (view.cpu() != null) {
            samples.add(new Sample("cpu", view.cpu()));
        }
        return samples;
    }

    private List<Policy> policies(Watch<AutoScalingGroupSpec> watch, AutoScalingClient scaling) {
        List<ScalingPolicy> policies = watch
                .reading(
                        "autoscaling:policies",
                        SELDOM,
                        () -> scaling.describePoliciesPaginator().scalingPolicies().stream()
                                .toList())
                .stream()
                .filter(policy -> policy.autoScalingGroupName().equals(watch.externalId()))
                .filter(policy -> policy.targetTrackingConfiguration() != null)
                .sorted(Comparator.comparing(ScalingPolicy::policyName))
                .toList();
        List<String> names = policies.stream()
                .flatMap(policy -> policy.alarms().stream())
                .map(alarm -> alarm.alarmName())
                .toList();
        Map<String, MetricAlarm> alarms = names.isEmpty() ? Map.of() : alarms(watch, names);
        return policies.stream()
                .map(policy -> ScalingWords.policy(policy, alarms))
                .toList();
    }

    private Map<String, MetricAlarm> alarms(Watch<AutoScalingGroupSpec> watch, List<String> names) {
        CloudWatchClient metrics = clients.of(CloudWatchClient.class, watch.scope());
        return watch
                .reading(
                        "cloudwatch:alarms:" + watch.externalId(),
                        () -> metrics.describeAlarms(asked -> asked.alarmNames(names))
                                .metricAlarms())
                .stream()
                .collect(Collectors.toMap(MetricAlarm::alarmName, Function.identity()));
    }

    private static Optional<Refresh> refresh(Watch<AutoScalingGroupSpec> watch, AutoScalingClient scaling) {
        String name = watch.externalId();
        return watch
                .reading(
                        "autoscaling:refreshes:" + name,
                        () -> scaling.describeInstanceRefreshes(asked ->
                                        asked.autoScalingGroupName(name).maxRecords(1))
                                .instanceRefreshes())
                .stream()
                .max(Comparator.comparing(InstanceRefresh::startTime, Comparator.nullsLast(Instant::compareTo)))
                .map(ScalingWords::refresh);
    }

    private Optional<Integer> cpu(Watch<AutoScalingGroupSpec> watch) {
        CloudWatchClient metrics = clients.of(CloudWatchClient.class, watch.scope());
        // A sandbox's clock may be ahead of ours, by hours if somebody let them go by.
        Duration ahead = watch.simulated() ? Duration.ofHours(23) : Duration.ZERO;
        return watch
                .reading(
                        "cloudwatch:cpu:" + watch.externalId(),
                        SELDOM.dividedBy(4),
                        () -> metrics.getMetricStatistics(asked -> asked.namespace("AWS/EC2")
                                        .metricName("CPUUtilization")
                                        .dimensions(one ->
                                                one.name("AutoScalingGroupName").value(watch.externalId()))
                                        .startTime(watch.now().minus(Duration.ofMinutes(10)))
                                        .endTime(watch.now().plus(ahead))
                                        .period(60)
                                        .statistics(Statistic.AVERAGE))
                                .datapoints())
                .stream()
                .max(Comparator.comparing(Datapoint::timestamp))
                .map(point -> (int) Math.round(point.average()));
    }
}
