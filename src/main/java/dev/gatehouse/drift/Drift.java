package dev.gatehouse.drift;

import dev.gatehouse.resource.ResourceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field or row of a resource that AWS has otherwise than it was applied, or a resource that AWS no longer has.
 *
 * @param path as in {@link dev.gatehouse.resource.Differences}; empty if the whole resource was deleted
 * @param expected its text as it was applied; null if it was not there
 * @param actual its text in AWS; null if it is not there
 * @param firstSeen when it was first seen to be so
 * @param ignored until when, by whom and why nobody wants to hear of it; null if nobody said so
 */
public record Drift(
        UUID id,
        UUID stack,
        ResourceId resource,
        String kind,
        String name,
        String path,
        @Nullable String expected,
        @Nullable String actual,
        Risk risk,
        Instant firstSeen,
        @Nullable Ignored ignored) {

    /** Who does not want to hear of it until when, and why. */
    public record Ignored(Instant until, String by, Instant at, String why) {}

    /** Whether the resource was deleted outside. */
    public boolean isDeletion() {
        return path.isEmpty();
    }

    /** Whether it is ignored at that time. */
    public boolean isIgnored(Instant now) {
        return ignored != null && now.isBefore(ignored.until());
    }
}
