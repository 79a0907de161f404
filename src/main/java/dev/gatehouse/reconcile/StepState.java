package dev.gatehouse.reconcile;

/** Where a step stands. */
public enum StepState {
    /** Something must happen before it. */
    WAITING,
    /** To be attempted, now or when it is due. */
    READY,
    /** Being attempted. */
    IN_FLIGHT,
    DONE,
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
