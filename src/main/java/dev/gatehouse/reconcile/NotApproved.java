package dev.gatehouse.reconcile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan that cannot be approved as it is. */
public final class NotApproved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; its text is the message {@code approval.<reason>}. */
    public enum Reason {
        /** Something changed since the plan was made. */
        STALE,
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
