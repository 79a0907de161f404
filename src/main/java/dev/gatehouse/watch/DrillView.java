package dev.gatehouse.watch;

import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drill as it is kept.
 *
 * @param name of the resource, as it was called
 * @param drill the drill's own name
 * @param sentAt when the call was sent: what times are counted from
 * @param refusal why it could not begin: an end of the drill's messages, or empty
 * @param trouble AWS's answer, if that was why
 */
public record DrillView(
        UUID id,
        UUID stack,
        ResourceId resource,
        String kind,
        String name,
        String drill,
        DrillState state,
        Author by,
        Duration target,
        Instant askedAt,
        @Nullable Instant sentAt,
        @Nullable Instant lookedAt,
        @Nullable Instant finishedAt,
        String refusal,
        @Nullable Trouble trouble,
        DrillReport report) {

    /**
     * What AWS answered.
     *
     * @param type of the {@link dev.gatehouse.resource.Fault}
     */
    public record Trouble(String type, String code, String message) {}

    /** How long it took from the call to the mark; null if the mark was not reached. */
    public @Nullable Duration took(String mark) {
        DrillReport.Mark reached = report.reached().get(mark);
        return reached == null || sentAt == null ? null : Duration.between(sentAt, reached.at());
    }
}
