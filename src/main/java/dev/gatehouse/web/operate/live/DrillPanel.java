package dev.gatehouse.web.operate.live;

import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.watch.DrillState;
import dev.gatehouse.watch.DrillView;
import dev.gatehouse.web.operate.FaultWords.FaultView;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A drill as its page shows it.
 *
 * @param words beginning of its messages
 * @param elapsed from the call to its end, or until now
 */
public record DrillPanel(
        DrillView drill,
        String words,
        List<MarkLine> marks,
        List<Told> timeline,
        @Nullable FaultView fault,
        Outcome outcome,
        Duration elapsed) {

    /**
     * What is measured.
     *
     * @param took null if it was not reached
     * @param notBefore after which time it had not been reached for certain, if nobody looked in between
     * @param unmeasurable why it cannot be measured: an end of the drill's messages, or empty
     * @param inTime whether it is within the target
     */
    public record MarkLine(
            String mark, @Nullable Duration took, @Nullable Duration notBefore, String unmeasurable, boolean inTime) {}

    /** Something that happened, and how long after the call. */
    public record Told(Happening happening, String key, Duration after) {

        /** As on a stopwatch; what was before it began has a minus. */
        public boolean isBefore() {
            return after.isNegative();
        }
    }

    /** How it went, told by colour, icon and word. */
    public enum Outcome {
        WANTED("progress", "bi-hourglass"),
        UNDER_WAY("progress", "bi-arrow-repeat"),
        MET("success", "bi-check-circle-fill"),
        MISSED("warning", "bi-exclamation-triangle-fill"),
        REFUSED("danger", "bi-x-octagon-fill"),
        TIMED_OUT("danger", "bi-stopwatch"),
        LOST("warning", "bi-question-circle"),
        ABANDONED("neutral", "bi-dash-circle"),
        STOPPED("neutral", "bi-stop-circle");

        private final String tone;
        private final String icon;

        Outcome(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        static Outcome of(DrillState state) {
            return switch (state) {
                case WANTED -> WANTED;
                case SENT, MEASURING -> UNDER_WAY;
                case DONE -> MET;
                case REFUSED -> REFUSED;
                case TIMED_OUT -> TIMED_OUT;
                case LOST -> LOST;
                case ABANDONED -> ABANDONED;
                case STOPPED -> STOPPED;
            };
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }

        /** As in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isOver() {
        return drill.state().isOver();
    }
}
