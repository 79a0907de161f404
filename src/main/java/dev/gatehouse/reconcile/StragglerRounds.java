package dev.gatehouse.reconcile;

import dev.gatehouse.rota.Chore;
import java.time.Duration;

/** Looks for stragglers again and again: a worker may have been held up for hours. */
record StragglerRounds(Stragglers stragglers) implements Chore {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "stragglers";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void perform() {
        stragglers.endAll();
    }
}
