package dev.gatehouse.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The sandbox's time: that of the source beneath, and as far ahead of it as it was told to be. Never goes back. */
public final class SandboxClock implements InstantSource {

    private final InstantSource source;
    private Duration ahead = Duration.ZERO;

    SandboxClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public synchronized Instant instant() {
        return source.instant().plus(ahead);
    }

    /** @throws IllegalArgumentException if {@code by} is negative: AWS's clock does not go back either */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The sandbox's time cannot go back, not even by " + by.negated());
        }
        ahead = ahead.plus(by);
    }

    /** @throws IllegalArgumentException if that time has passed */
    public synchronized void set(Instant to) {
        advance(Duration.between(instant(), to));
    }

    synchronized Duration ahead() {
        return ahead;
    }
}
