package dev.gatehouse.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** How long to wait between attempts, and for how long at all. */
@Component
class Patience {

    private static final int QUICK_ATTEMPTS = 4;
    private static final int SLOWEST = 10;
    /** Into so many parts a pause is divided. */
    private static final long PARTS = 1000;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final ReconcileSettings settings;

    Patience(ReconcileSettings settings) {
        this.settings = settings;
    }

    Duration first() {
        return settings.poll();
    }

    /**
     * The first attempts follow as closely as asked; then the pause doubles up to ten times the poll. Up to a fifth is added,
     * another part for each step and attempt, so that steps which failed together do not come back together.
     */
    Duration pause(StepRow step, Duration asked) {
        Duration pause = asked;
        if (step.attempts > QUICK_ATTEMPTS) {
            long doubled = 1L << Math.min(step.attempts - QUICK_ATTEMPTS, 5);
            Duration grown = settings.poll().multipliedBy(Math.min(doubled, SLOWEST));
            pause = grown.compareTo(asked) > 0 ? grown : asked;
        }
        return Duration.ofMillis(pause.toMillis() * (PARTS + part(step)) / PARTS);
    }

    /**
     * Not by chance, so that what is repeated from the same moment on goes the same way; stacks whose steps have the same names
     * began at different moments.
     */
    private static long part(StepRow step) {
        long began = step.patienceFrom == null ? 0 : step.patienceFrom.toEpochMilli() % A_DAY.toMillis();
        long mixed = (began * 31 + (step.kind + step.name + step.action).hashCode()) * 31 + step.attempts;
        return new SplittableRandom(mixed).nextLong(PARTS / 5);
    }

    boolean isOver(StepRow step, Instant now) {
        return step.patienceFrom != null && now.isAfter(step.patienceFrom.plus(settings.patience()));
    }
}
