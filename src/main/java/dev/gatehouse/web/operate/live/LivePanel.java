package dev.gatehouse.web.operate.live;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.watch.Point;
import dev.gatehouse.watch.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room's live template gets beside its own view: the name {@code live} in it. */
public record LivePanel(Item item, Seen seen, boolean simulated) {

    private static final int MOST_TOLD = 60;

    public String kind() {
        return item.kind();
    }

    public @Nullable Object view() {
        return seen.view();
    }

    /** The latest that happened, newest first. */
    public List<Happening> happenings() {
        return seen.happenings().stream().limit(MOST_TOLD).toList();
    }

    /** The message that tells of it. */
    public String key(Happening happening) {
        return key(kind(), happening);
    }

    /** A code with a dot is the panel's own: gaps, which every kind has. */
    static String key(String kind, Happening happening) {
        return happening.code().contains(".")
                ? "live.event." + happening.code()
                : "kind." + kind + ".live.event." + happening.code();
    }

    public List<Point> samples(String series) {
        return seen.samples(series);
    }

    /** Lines over time, from the first point of any to the last. */
    public Chart chart(List<String> series) {
        return Chart.of(series, seen);
    }

    /** What was the case when: every series that begins with the prefix is one possibility, called by the rest of it. */
    public Strip strip(String prefix) {
        return Strip.of(prefix, seen);
    }
}
