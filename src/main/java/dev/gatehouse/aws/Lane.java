package dev.gatehouse.aws;

import dev.gatehouse.resource.Edge.Asker;
import dev.gatehouse.resource.Edge.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Our part of one of AWS's buckets. People may take the last of it; runs leave a tenth for them, and what nobody waits for
 * leaves half. When it is scarce, whoever had less goes first. When AWS throttles all the same, because others call too, our part
 * is halved, and grows back slowly.
 */
final class Lane {

    private static final double LEAST_PART = 1.0 / 32;
    private static final double GROWTH_PER_SECOND = 1.0 / 60;
    private static final Duration STILL_WAITS = Duration.ofSeconds(10);
    private static final Duration ONE_THROTTLING = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final Allowance ours;
    private final boolean always;
    private final Map<Asker, Integer> served = new HashMap<>();
    private final Map<Asker, Instant> waiting = new HashMap<>();
    private double part = 1;
    private double tokens;
    private Instant at;
    private Instant throttledAt = Instant.MIN;

    /** @param always whether it counts from the start, and not only after AWS has throttled */
    Lane(Allowance ours, boolean always, Instant now) {
        this.ours = ours;
        this.always = always;
        this.tokens = ours.burst();
        this.at = now;
    }

    /** Takes a token; or says, and takes none, how long it will be until there may be one. */
    synchronized Optional<Duration> take(Asker asker, Instant now) {
        refill(now);
        if (!always && part >= 1) {
            return Optional.empty();
        }
        double left = tokens - 1 - reserve(asker.urgency());
        if (left < 0 || mustYield(asker, now)) {
            waiting.put(asker, now);
            served.putIfAbsent(asker, least());
            return Optional.of(pause(Math.max(0, -left)));
        }
        tokens--;
        waiting.remove(asker);
        served.merge(asker, 1, (had, one) -> had + one);
        return Optional.empty();
    }

    /** AWS throttled a call all the same. */
    synchronized void throttled(Instant now) {
        refill(now);
        tokens = Math.min(tokens, 0);
        if (now.isAfter(plus(throttledAt))) {
            part = Math.max(LEAST_PART, part / 2);
        }
        throttledAt = now;
    }

    private static Instant plus(Instant then) {
        return then.equals(Instant.MIN) ? then : then.plus(ONE_THROTTLING);
    }

    private void refill(Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        at = now;
        tokens = Math.min(burst(), tokens + seconds * ours.perSecond() * part);
        part = Math.min(1, part + seconds * GROWTH_PER_SECOND);
        if (tokens >= burst()) {
            served.clear();
            waiting.clear();
        }
    }

    private double burst() {
        return Math.max(1, ours.burst() * part);
    }

    private double reserve(Urgency urgency) {
        double spare = Math.max(0, burst() - 1);
        return switch (urgency) {
            case PERSON -> 0;
            case RUN -> spare / 10;
            case BACKGROUND -> spare / 2;
        };
    }

    /** Whether somebody as urgent who had less was sent away a moment ago, and will be back. */
    private boolean mustYield(Asker asker, Instant now) {
        if (asker.urgency() == Urgency.PERSON || tokens > burst() / 2) {
            return false;
        }
        int had = served.getOrDefault(asker, least());
        return waiting.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(asker)
                        && other.getKey().urgency().compareTo(asker.urgency()) <= 0
                        && now.isBefore(other.getValue().plus(STILL_WAITS))
                        && served.getOrDefault(other.getKey(), 0) < had);
    }

    /** Who comes late begins where the others are. */
    private int least() {
        return served.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private Duration pause(double missing) {
        Duration pause = Duration.ofNanos((long) (missing / (ours.perSecond() * part) * 1e9));
        return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
    }
}
