package dev.gatehouse.sandbox.gateway;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How hostile the sandbox is.
 *
 * @param until on the sandbox's clock; null for as long as nobody ends it
 * @param seed of all that is left to chance: the same calls at the same times meet the same
 */
public record Hostility(Set<Hardship> hardships, @Nullable Instant until, long seed) {

    public static final Hostility NONE = new Hostility(Set.of(), null, 0);

    public Hostility {
        hardships = Set.copyOf(hardships);
    }

    public static Hostility of(Set<Hardship> hardships, long seed) {
        return new Hostility(hardships, null, seed);
    }

    /** Everything at once. */
    public static Hostility full(long seed) {
        return of(EnumSet.allOf(Hardship.class), seed);
    }

    boolean has(Hardship hardship, Instant now) {
        return hardships.contains(hardship) && (until == null || now.isBefore(until));
    }
}
