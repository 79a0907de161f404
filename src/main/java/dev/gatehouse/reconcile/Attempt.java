package dev.gatehouse.reconcile;

import java.util.UUID;

/**
 * Which attempt at which step.
 *
 * @param epoch of the run: counts whoever took it over or continued it
 * @param number counts the attempts of the step
 */
record Attempt(UUID step, long epoch, int number) {

    /** The last one that was begun. */
    static Attempt of(RunRow run, StepRow step) {
        return new Attempt(step.id, run.epoch, step.attempts);
    }
}
