package dev.gatehouse.sandbox.cloudwatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a metric: points in time, oldest first.
 *
 * @param holds whether a value holds until the next one, rather than being measured once
 */
record SeriesRow(String namespace, String name, Map<String, String> dimensions, boolean holds, List<PointRow> points) {

    private static final int MOST = 2000;

    /** A value, and how many measurements it sums up. */
    record PointRow(Instant at, double value, double count) {}

    MetricKey key() {
        return new MetricKey(namespace, name, dimensions);
    }

    SeriesRow with(PointRow added) {
        List<PointRow> all = Stream.concat(points.stream(), Stream.of(added)).toList();
        List<PointRow> latest = all.size() > MOST ? all.subList(all.size() - MOST, all.size()) : all;
        return new SeriesRow(namespace, name, dimensions, holds, List.copyOf(latest));
    }

    /** The value that held at that time. */
    Optional<Double> at(Instant instant) {
        return points.reversed().stream()
                .filter(point -> !point.at().isAfter(instant))
                .map(PointRow::value)
                .findFirst();
    }

    /** What was measured in a stretch of time. */
    List<PointRow> between(Instant from, Instant until) {
        return points.stream()
                .filter(point -> !point.at().isBefore(from) && point.at().isBefore(until))
                .toList();
    }
}
