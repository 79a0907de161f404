package dev.gatehouse.resource;

import java.time.Instant;
import java.util.List;

/**
 * What one look saw.
 *
 * @param view a record of the room's own, shown by its panel; pages are told when it differs from the one before, so it
 *     says nothing that depends on the time of the look
 * @param samples numbers of this moment, kept for a while as lines over time
 * @param happenings what happened, as far as this look can tell; one that was told before is kept once
 */
public record Sight(Object view, List<Sample> samples, List<Happening> happenings) {

    public Sight {
        samples = List.copyOf(samples);
        happenings = List.copyOf(happenings);
    }

    /** Nothing but the view. */
    public static Sight of(Object view) {
        return new Sight(view, List.of(), List.of());
    }

    /** A number at the time of the look; {@code series} is its line's name. */
    public record Sample(String series, double value) {}

    /**
     * Something that happened.
     *
     * @param key the same for the same happening, however often it is told
     * @param at when it happened, or was first seen
     * @param code end of the message {@code kind.<kind>.live.event.<code>}
     * @param arguments of the message
     * @param tone success, info, warning, danger, progress or neutral
     */
    public record Happening(String key, Instant at, String code, List<String> arguments, String tone) {
        public Happening {
            arguments = List.copyOf(arguments);
        }
    }
}
