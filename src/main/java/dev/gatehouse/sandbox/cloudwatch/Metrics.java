package dev.gatehouse.sandbox.cloudwatch;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import dev.gatehouse.sandbox.elbv2.ServiceTargets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of an account and Region: those that were put, those that AWS's own services note as they change, and the
 * CPU load of Auto Scaling groups, which follows from the load that a control puts on them.
 */
public final class Metrics {

    private static final String GROUP = "AutoScalingGroupName";
    private static final String LOAD = "Sandbox/Load";

    private final Cloud cloud;

    public Metrics(Cloud anyService) {
        this.cloud = anyService.of("monitoring");
    }

    /** Puts a load on a group from now on: so much CPU on each instance, however many there are. */
    public void loadEach(String group, double cpu) {
        note(new MetricKey(LOAD, "Total", Map.of(GROUP, group)), -1);
        note(new MetricKey(LOAD, "Each", Map.of(GROUP, group)), cpu);
    }

    /** Puts a load on a group that its instances share: 150 is one and a half busy CPUs. */
    public void loadTotal(String group, double cpu) {
        note(new MetricKey(LOAD, "Total", Map.of(GROUP, group)), cpu);
    }

    /** The load on a group: in percent of CPU. */
    public record Load(@Nullable Double each, @Nullable Double total) {}

    /** The load that was put on a group; both are null if none was. */
    public Load loadOf(String group) {
        Map<String, String> dimensions = Map.of(GROUP, group);
        Optional<Double> total = held(LOAD, "Total", dimensions, cloud.now()).filter(load -> load >= 0);
        Optional<Double> each = total.isPresent() ? Optional.empty() : held(LOAD, "Each", dimensions, cloud.now());
        return new Load(each.orElse(null), total.orElse(null));
    }

    /** The average CPU of a group's instances now, in percent; nothing if none is in service. */
    public Optional<Double> cpuOf(String group) {
        return cpu(new MetricKey("AWS/EC2", "CPUUtilization", Map.of(GROUP, group)), cloud.now());
    }

    /** Requests a minute that reach a target group, named as in metrics. */
    public void requests(String loadBalancer, String targetGroup, double perMinute) {
        note(
                new MetricKey(LOAD, "Requests", Map.of("LoadBalancer", loadBalancer, "TargetGroup", targetGroup)),
                perMinute);
    }

    /** Notes a value that holds until another one is noted. */
    public void note(MetricKey key, double value) {
        SeriesRow series = series().get(key.text())
                .orElseGet(() -> new SeriesRow(key.namespace(), key.name(), key.dimensions(), true, List.of()));
        if (!series.at(cloud.now()).equals(Optional.of(value))) {
            series().put(key.text(), series.with(new SeriesRow.PointRow(cloud.now(), value, 1)));
        }
    }

    /** Adds a measurement. */
    void put(MetricKey key, Instant at, double value, double count) {
        SeriesRow series = series().get(key.text())
                .orElseGet(() -> new SeriesRow(key.namespace(), key.name(), key.dimensions(), false, List.of()));
        series().put(key.text(), series.with(new SeriesRow.PointRow(at, value, count)));
    }

    List<MetricKey> all() {
        return series().all().stream()
                .map(SeriesRow::key)
                .filter(key -> !key.namespace().equals(LOAD))
                .toList();
    }

    /** The periods from {@code start} until {@code end} in which something is known, oldest first. */
    List<Window> windows(MetricKey key, Instant start, Instant end, Duration period) {
        List<Window> windows = new ArrayList<>();
        for (Instant at = start; at.isBefore(end); at = at.plus(period)) {
            window(key, at, at.plus(period)).ifPresent(windows::add);
        }
        return windows;
    }

    /** One period; an empty one is the present moment. */
    Optional<Window> window(MetricKey key, Instant from, Instant until) {
        Optional<SeriesRow> series = series().get(key.text());
        if (series.isPresent() && !series.get().holds()) {
            return Window.of(from, series.get().between(from, until));
        }
        // What holds is looked at where the period begins: a load counts for the periods that it has lasted through.
        Optional<Double> value =
                series.isPresent() ? series.get().at(from) : derived(key, from, Duration.between(from, until));
        return value.map(one -> Window.single(from, one));
    }

    private Optional<Double> derived(MetricKey key, Instant at, Duration period) {
        return switch (key.namespace() + " " + key.name()) {
            case "AWS/EC2 CPUUtilization" -> cpu(key, at);
            case "AWS/ApplicationELB RequestCount" -> requests(key, at, period);
            case "AWS/ApplicationELB RequestCountPerTarget" ->
                requests(key, at, period).map(all -> all / Math.max(1, targets(key, "healthy")));
            case "AWS/ApplicationELB HealthyHostCount" -> hosts(key, "healthy");
            case "AWS/ApplicationELB UnHealthyHostCount" -> hosts(key, "unhealthy");
            default -> Optional.empty();
        };
    }

    private Optional<Double> cpu(MetricKey key, Instant at) {
        String group = key.dimensions().get(GROUP);
        if (group == null) {
            return Optional.empty();
        }
        double count = held("AWS/AutoScaling", "GroupInServiceInstances", Map.of(GROUP, group), at)
                .orElse(0.0);
        if (count == 0) {
            return Optional.empty();
        }
        Optional<Double> total = held(LOAD, "Total", Map.of(GROUP, group), at).filter(load -> load >= 0);
        // An instance that nobody uses is not quite idle.
        double each = total.map(load -> load / count)
                .or(() -> held(LOAD, "Each", Map.of(GROUP, group), at))
                .orElse(1.0);
        return Optional.of(Math.clamp(each, 0, 100));
    }

    private Optional<Double> requests(MetricKey key, Instant at, Duration period) {
        double minutes = period.isZero() ? 1 : period.toMillis() / 60_000.0;
        return series().all().stream()
                .filter(row -> row.namespace().equals(LOAD) && row.name().equals("Requests"))
                .filter(row -> key.dimensions().entrySet().stream()
                        .allMatch(entry -> entry.getKey().equals("AvailabilityZone")
                                || entry.getValue().equals(row.dimensions().get(entry.getKey()))))
                .flatMap(row -> row.at(at).stream())
                .reduce(Double::sum)
                .map(perMinute -> perMinute * minutes);
    }

    private Optional<Double> hosts(MetricKey key, String state) {
        String group = key.dimensions().get("TargetGroup");
        return group == null
                ? Optional.empty()
                : new ServiceTargets(cloud).count(group, state).map(Long::doubleValue);
    }

    private long targets(MetricKey key, String state) {
        String group = key.dimensions().getOrDefault("TargetGroup", "");
        return new ServiceTargets(cloud).count(group, state).orElse(0L);
    }

    private Optional<Double> held(String namespace, String name, Map<String, String> dimensions, Instant at) {
        return series().get(new MetricKey(namespace, name, dimensions).text()).flatMap(row -> row.at(at));
    }

    private Table<SeriesRow> series() {
        return cloud.table("series", SeriesRow.class);
    }
}
