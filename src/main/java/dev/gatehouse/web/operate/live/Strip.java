package dev.gatehouse.web.operate.live;

import dev.gatehouse.watch.Point;
import dev.gatehouse.watch.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was the case when, as a band from the first point to the last.
 *
 * @param from null if there are no points
 */
public record Strip(
        List<Stretch> stretches,
        List<String> names,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Points further apart than this leave a hole between them: nobody looked. */
    private static final Duration HOLE = Duration.ofSeconds(6);

    /**
     * One part of the band.
     *
     * @param number which of the names, from 0
     * @param times how often it was seen
     */
    public record Stretch(String name, int number, Instant from, Instant to, int times, String x, String width) {}

    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    private record Seeing(String name, Instant at) {}

    private record Part(String name, Instant from, Instant to, int times) {}

    static Strip of(String prefix, Seen seen) {
        List<Seeing> all = new ArrayList<>();
        seen.lines().forEach((series, points) -> {
            if (series.startsWith(prefix)) {
                String name = series.substring(prefix.length());
                points.stream().map(Point::at).forEach(at -> all.add(new Seeing(name, at)));
            }
        });
        if (all.isEmpty()) {
            return new Strip(List.of(), List.of(), null, null);
        }
        all.sort(Comparator.comparing(Seeing::at));
        List<Part> parts = parts(all);
        List<String> names = parts.stream().map(Part::name).distinct().toList();
        Instant from = parts.getFirst().from();
        Instant to = parts.getLast().to();
        return new Strip(drawn(parts, names, from, to), names, from, to);
    }

    private static List<Part> parts(List<Seeing> all) {
        List<Part> parts = new ArrayList<>();
        for (Seeing seeing : all) {
            Part last = parts.isEmpty() ? null : parts.getLast();
            boolean near = last != null && !last.to().plus(HOLE).isBefore(seeing.at());
            if (last != null && near) {
                // It held until something else was seen.
                parts.set(parts.size() - 1, new Part(last.name(), last.from(), seeing.at(), last.times()));
            }
            if (last != null && near && last.name().equals(seeing.name())) {
                parts.set(parts.size() - 1, new Part(last.name(), last.from(), seeing.at(), last.times() + 1));
            } else {
                parts.add(new Part(seeing.name(), seeing.at(), seeing.at(), 1));
            }
        }
        return parts;
    }

    private static List<Stretch> drawn(List<Part> parts, List<String> names, Instant from, Instant to) {
        return parts.stream()
                .map(part -> {
                    double x = Chart.x(part.from(), from, to);
                    double width = Math.max(2, Chart.x(part.to(), from, to) - x);
                    return new Stretch(
                            part.name(),
                            names.indexOf(part.name()),
                            part.from(),
                            part.to(),
                            part.times(),
                            Objects.toString(Math.round(x)),
                            Objects.toString(Math.round(width)));
                })
                .toList();
    }
}
