package dev.gatehouse.live;

import dev.gatehouse.drift.DriftChanged;
import dev.gatehouse.inventory.StackChanged;
import dev.gatehouse.reconcile.RunChanged;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Passes on what happens in the engine as topics that pages listen to: {@code stack-<id>}, {@code run-<id>}, {@code drift-<stack>}. */
@Component
class EngineNews {

    private final Live live;

    EngineNews(Live live) {
        this.live = live;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(StackChanged event) {
        live.changed(stack(event.stack()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(RunChanged event) {
        live.changed("run-" + event.run());
        live.changed(stack(event.stack()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DriftChanged event) {
        live.changed("drift-" + event.stack());
        live.changed(stack(event.stack()));
    }

    private static String stack(UUID id) {
        return "stack-" + id;
    }
}
