package dev.gatehouse.watch;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets looks go on with a drill once it is written down. */
@Component
class DrillBeginning {

    private final Drills drills;

    DrillBeginning(Drills drills) {
        this.drills = drills;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DrillWanted wanted) {
        drills.begun(wanted);
    }
}
