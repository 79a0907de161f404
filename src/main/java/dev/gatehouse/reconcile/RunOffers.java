package dev.gatehouse.reconcile;

import dev.gatehouse.rota.Rota;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What people want of runs: puts them on the rota, and has this panel look at once if it is the one that has them. */
final class RunOffers {

    private final Rota rota;
    private final HeldRuns heldRuns;
    private final Wake wake;

    RunOffers(Rota rota, HeldRuns heldRuns, Wake wake) {
        this.rota = rota;
        this.heldRuns = heldRuns;
        this.wake = wake;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(RunWanted wanted) {
        rota.offer(heldRuns, wanted.run());
        wake.up();
    }
}
