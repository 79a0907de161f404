package dev.gatehouse.watch;

/** How far a drill is. */
public enum DrillState {
    /** Somebody wants it; nothing has been sent. */
    WANTED,
    /** The call is sent now, or was when the panel ended: what is to be seen will tell. */
    SENT,
    /** AWS took it; its marks are measured. */
    MEASURING,
    /** All that can be measured was. */
    DONE,
    /** It could not begin; nothing was changed. */
    REFUSED,
    /** Some mark was not reached in time. */
    TIMED_OUT,
    /** Whether AWS ever heard of it is not known, and nothing of it is to be seen. */
    LOST,
    /** The resource has gone. */
    ABANDONED,
    /** Somebody ended it: it is not measured any more, and what AWS was asked for goes on. */
    STOPPED;

    public boolean isOver() {
        return this != WANTED && this != SENT && this != MEASURING;
    }
}
