package dev.gatehouse.watch;

import dev.gatehouse.rota.Rota;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Puts drills on the rota once they are written down. */
final class DrillOffers {

    private final Rota rota;
    private final HeldDrills heldDrills;

    DrillOffers(Rota rota, HeldDrills heldDrills) {
        this.rota = rota;
        this.heldDrills = heldDrills;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DrillWanted wanted) {
        rota.offer(heldDrills, wanted.id());
    }
}
