package dev.gatehouse.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** The sandbox's time: that of the source beneath, and as far ahead of it as it was told to be. Never goes back. */
public final class SandboxClock implements InstantSource {

    private final InstantSource source;
    private final Consumer<Duration> onTravel;
    private volatile Duration ahead;

    SandboxClock(InstantSource source, Duration ahead, Consumer<Duration> onTravel) {
        this.source = source;
        this.ahead = ahead;
        this.onTravel = onTravel;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead);
    }

    /** @throws IllegalArgumentException if {@code by} is negative: AWS's clock does not go back either */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The sandbox's time cannot go back, not even by " + by.negated());
        }
        synchronized (this) {
            ahead = ahead.plus(by);
        }
        onTravel.accept(ahead);
    }

    /** @throws IllegalArgumentException if that time has passed */
    public void set(Instant to) {
        advance(Duration.between(instant(), to));
    }

    Duration ahead() {
        return ahead;
    }
}
