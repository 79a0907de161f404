package dev.gatehouse.reconcile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan that cannot be approved as it is, or a run that cannot be continued. */
public final class NotApproved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; its text is the message {@code approval.<reason>}. */
    public enum Reason {
        /** Something changed since the plan was made. */
        STALE,
        /** The run is not the newest one of its stack: what it had approved was true before the others. */
        OVERTAKEN,
        /** What is wanted has changed since the run was approved. */
        OUTDATED,
        /** Another run is changing the stack. */
        BUSY,
        /** The plan has findings that block it. */
        BLOCKED,
        /** The plan has warnings, and no reason was given for accepting them. */
        REASON_MISSING,
        /** There is nothing to do. */
        EMPTY
    }

    private final Reason reason;
    private final @Nullable UUID run;

    NotApproved(Reason reason, @Nullable UUID run) {
        super(reason.name());
        this.reason = reason;
        this.run = run;
    }

    NotApproved(Reason reason) {
        this(reason, null);
    }

    public Reason reason() {
        return reason;
    }

    /** The run that is in the way, if one is. */
    public @Nullable UUID run() {
        return run;
    }
}
