package dev.gatehouse.crash;

/** Where in a call to AWS a process ends. */
public enum Moment {
    /** What was intended is committed, and AWS hears nothing of it. */
    BEFORE_SENDING,
    /** AWS did it, and nobody hears the reply. */
    BEFORE_THE_REPLY,
    /** The reply arrived, and what came of it was not written down any more. */
    BEFORE_THE_COMMIT
}
