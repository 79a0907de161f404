package dev.gatehouse.watch;

import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Sight.Happening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been seen of a resource.
 *
 * @param there whether it exists, as far as is known
 * @param view the room's own; null before the first look
 * @param lines points by series, oldest first
 * @param happenings newest first
 * @param fault what goes wrong with AWS now
 */
public record Seen(
        boolean there,
        @Nullable Object view,
        Map<String, List<Point>> lines,
        List<Happening> happenings,
        @Nullable Fault fault,
        @Nullable Instant lookedAt) {

    public List<Point> samples(String series) {
        return lines.getOrDefault(series, List.of());
    }
}
