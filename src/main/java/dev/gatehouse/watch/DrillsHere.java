package dev.gatehouse.watch;

import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets looks go on with a drill once it is written down, where a hand ticks and there is nobody to share it with. */
final class DrillsHere {

    private final Drills drills;

    DrillsHere(Drills drills) {
        this.drills = drills;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DrillWanted wanted) {
        drills.takeUp(wanted.id());
    }
}
