package dev.gatehouse.reconcile;

/** Where a run stands. */
public enum RunState {
    RUNNING,
    SUCCEEDED,
    /** Some steps failed and nothing more can be done without them. */
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this != RUNNING;
    }
}
