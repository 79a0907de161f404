package dev.gatehouse.web.operate.live;

import dev.gatehouse.watch.Point;
import dev.gatehouse.watch.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time, in a drawing of {@link #WIDTH} by {@link #HEIGHT} units.
 *
 * @param top the value at the upper edge; the lower is 0
 * @param from null if there are no points
 */
public record Chart(
        List<Line> lines,
        double top,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 160;

    /**
     * A line.
     *
     * @param points as SVG's {@code polyline} takes them
     * @param last its newest value
     */
    public record Line(String series, String points, double last) {}

    public boolean isEmpty() {
        return from == null;
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** A value as people write it: without a fraction if it has none. */
    public static String text(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    static Chart of(List<String> series, Seen seen) {
        List<Point> all =
                series.stream().flatMap(name -> seen.samples(name).stream()).toList();
        if (all.isEmpty()) {
            return new Chart(List.of(), 1, null, null);
        }
        Instant from = all.stream().map(Point::at).min(Instant::compareTo).orElseThrow();
        Instant to = all.stream().map(Point::at).max(Instant::compareTo).orElseThrow();
        double top = Math.max(
                1, Math.ceil(all.stream().mapToDouble(Point::value).max().orElse(1) * 1.1));
        List<Line> lines = new ArrayList<>();
        for (String name : series) {
            List<Point> points = seen.samples(name);
            if (!points.isEmpty()) {
                lines.add(new Line(
                        name, stairs(points, from, to, top), points.getLast().value()));
            }
        }
        return new Chart(lines, top, from, to);
    }

    /** A value holds until the next one is seen. */
    private static String stairs(List<Point> points, Instant from, Instant to, double top) {
        StringBuilder drawn = new StringBuilder();
        double before = points.getFirst().value();
        for (Point point : points) {
            double x = x(point.at(), from, to);
            if (point.value() != before) {
                add(drawn, x, before, top);
            }
            if (point.value() != before || drawn.isEmpty() || point == points.getLast()) {
                add(drawn, x, point.value(), top);
            }
            before = point.value();
        }
        return drawn.toString().strip();
    }

    private static void add(StringBuilder drawn, double x, double value, double top) {
        drawn.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, HEIGHT - value / top * HEIGHT));
    }

    static double x(Instant at, Instant from, Instant to) {
        long whole = Math.max(1, Duration.between(from, to).toMillis());
        return (double) Duration.between(from, at).toMillis() / whole * WIDTH;
    }
}
