package dev.gatehouse.reconcile;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The runs that are this panel's to carry out. */
interface Holdings {

    List<UUID> runs();

    /** Whether it still is this panel's; to be asked in the transaction that writes, with the run locked. */
    boolean isOurs(RunRow run);

    /** Whether steps of it may be begun; else what is in flight is finished and {@link #idle} told. */
    boolean mayBegin(UUID run);

    /** Whether, at the moment it is asked, no other panel can have it. */
    BooleanSupplier lease(UUID run);

    /** Nothing of it is in flight, and nothing more may be begun. */
    void idle(UUID run);

    /** It has ended. */
    void over(UUID run);

    /** It is another panel's. */
    void lost(UUID run);
}
