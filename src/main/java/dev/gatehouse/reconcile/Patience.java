package dev.gatehouse.reconcile;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long to wait between attempts, and for how long at all. */
@Component
class Patience {

    private static final int QUICK_ATTEMPTS = 4;
    private static final int SLOWEST = 10;

    private final ReconcileSettings settings;

    Patience(ReconcileSettings settings) {
        this.settings = settings;
    }

    Duration first() {
        return settings.poll();
    }

    /**
     * The first attempts follow as closely as asked; then the pause doubles up to ten times the poll. It varies by step
     * and attempt, so that steps which failed together do not come back together.
     */
    Duration pause(StepRow step, Duration asked) {
        if (step.attempts <= QUICK_ATTEMPTS) {
            return asked;
        }
        long doubled = 1L << Math.min(step.attempts - QUICK_ATTEMPTS, 5);
        Duration grown = settings.poll().multipliedBy(Math.min(doubled, SLOWEST));
        Duration pause = grown.compareTo(asked) > 0 ? grown : asked;
        int spread = Math.floorMod((step.kind + step.name + step.action).hashCode() * 31 + step.attempts * 7919, 21);
        return pause.multipliedBy(90 + spread).dividedBy(100);
    }

    boolean isOver(StepRow step, Instant now) {
        return step.patienceFrom != null && now.isAfter(step.patienceFrom.plus(settings.patience()));
    }
}
