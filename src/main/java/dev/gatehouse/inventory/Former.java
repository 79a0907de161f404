package dev.gatehouse.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a resource was in AWS before it was made anew beside it: it stays until everything that pointed at it has moved
 * over.
 *
 * @param operation the creation that made it, as its tags say
 * @param creationSentAt when that creation was last sent
 */
public record Former(
        String externalId,
        @Nullable UUID operation,
        @Nullable Instant creationSentAt) {

    private static final String NONE = "-";
    private static final int PARTS = 3;

    /** Whether AWS may not show it yet although it is there. */
    public boolean mayBeHidden(Instant now, Duration staleWindow) {
        return creationSentAt != null && now.isBefore(creationSentAt.plus(staleWindow));
    }

    static List<Former> read(String text) {
        return text.lines().map(Former::of).toList();
    }

    static String write(List<Former> formers) {
        return formers.stream().map(Former::line).collect(Collectors.joining("\n"));
    }

    private static Former of(String line) {
        String[] parts = line.split(" ", PARTS);
        return new Former(
                parts[0],
                parts[1].equals(NONE) ? null : UUID.fromString(parts[1]),
                parts[2].equals(NONE) ? null : Instant.parse(parts[2]));
    }

    private String line() {
        return externalId
                + " "
                + (operation == null ? NONE : operation)
                + " "
                + (creationSentAt == null ? NONE : creationSentAt);
    }
}
