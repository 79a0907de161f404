package dev.gatehouse.rota;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.List;
import java.util.UUID;

/** Tells charges of pieces whose lease has run out, as soon as this panel finds out. */
final class Losses extends AbstractSchedulerListener {

    private final List<Charge> charges;

    Losses(List<Charge> charges) {
        this.charges = charges;
    }

    @Override
    public void onExecutionFailedHeartbeat(CurrentlyExecuting executing) {
        if (executing.getHeartbeatState().getFractionDead() < 1) {
            return;
        }
        TaskInstance<?> piece = executing.getTaskInstance();
        charges.stream()
                .filter(charge -> charge.name().equals(piece.getTaskName()))
                .forEach(charge -> charge.lost(UUID.fromString(piece.getId())));
    }
}
