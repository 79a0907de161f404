package dev.gatehouse.sandbox.traits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that changes at known times, some of which may lie ahead. Part of rows: what a resource is at a time is read
 * off, and nobody has to change it when that time comes.
 */
public record Timeline<T>(List<Point<T>> points) {

    public Timeline {
        points = List.copyOf(points);
    }

    /** From this time on, until the next point, it is that value. */
    public record Point<T>(Instant from, T value) {}

    public static <T> Timeline<T> of(Instant from, T value) {
        return new Timeline<>(List.of(new Point<>(from, value)));
    }

    /** The value at a time; before the first point, the first. */
    public T at(Instant time) {
        T value = points.getFirst().value();
        for (Point<T> point : points) {
            if (!point.from().isAfter(time)) {
                value = point.value();
            }
        }
        return value;
    }

    public T last() {
        return points.getLast().value();
    }

    /** When the value that holds at a time began to. */
    public Instant since(Instant time) {
        Instant since = points.getFirst().from();
        for (Point<T> point : points) {
            if (!point.from().isAfter(time)) {
                since = point.from();
            }
        }
        return since;
    }

    /** The value that comes after a time, if it changes once more. */
    public Optional<T> next(Instant time) {
        return points.stream()
                .filter(point -> point.from().isAfter(time))
                .map(Point::value)
                .findFirst();
    }

    /** It is this value from that time on; what was to come from then on does not come. */
    public Timeline<T> then(Instant from, T value) {
        List<Point<T>> kept = new ArrayList<>();
        for (Point<T> point : points) {
            if (point.from().isBefore(from)) {
                kept.add(point);
            }
        }
        kept.add(new Point<>(from, value));
        return new Timeline<>(kept);
    }
}
