package dev.gatehouse.planning;

/** What a step of a run does. */
public enum StepAction {
    /** Lets go of resources that are about to be deleted. */
    RELEASE,
    /** Ends it and waits until it is gone. */
    DELETE,
    /** Ends what it was, now that it stands anew and nothing points at that any more; waits until it is gone. */
    RETIRE,
    /** Makes it exist. */
    CREATE,
    /** Makes it right and waits until it is ready. */
    SETTLE,
    /** Drops our record of what is gone. */
    FORGET
}
