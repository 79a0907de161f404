package dev.gatehouse.sandbox.cloudwatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The measurements of one metric in one period. */
record Window(Instant start, double sum, double count, double least, double most) {

    static Optional<Window> of(Instant start, List<SeriesRow.PointRow> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        double sum = points.stream()
                .mapToDouble(point -> point.value() * point.count())
                .sum();
        double count = points.stream().mapToDouble(SeriesRow.PointRow::count).sum();
        double least =
                points.stream().mapToDouble(SeriesRow.PointRow::value).min().orElse(0);
        double most =
                points.stream().mapToDouble(SeriesRow.PointRow::value).max().orElse(0);
        return Optional.of(new Window(start, sum, count, least, most));
    }

    static Window single(Instant start, double value) {
        return new Window(start, value, 1, value, value);
    }

    double statistic(String name) {
        return switch (name) {
            case "Average" -> count == 0 ? 0 : sum / count;
            case "Sum" -> sum;
            case "SampleCount" -> count;
            case "Minimum" -> least;
            case "Maximum" -> most;
            default -> throw Validation.value("The statistic " + name + " is not supported by this sandbox.");
        };
    }
}
