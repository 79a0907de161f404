package dev.gatehouse.rota;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.gatehouse.rota.Charge.Parting;
import java.time.Duration;
import java.util.UUID;

/** Charges and chores as the scheduler's tasks. */
final class Duty {

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private Duty() {}

    /** An execution lasts for as long as the panel has the piece: its heartbeats are the lease. */
    static CustomTask<Void> of(Charge charge) {
        return Tasks.custom(charge.name(), Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_TROUBLE))
                .execute((piece, context) -> part(charge, piece, context.getCurrentlyExecuting()));
    }

    private static CompletionHandler<Void> part(Charge charge, TaskInstance<Void> piece, CurrentlyExecuting execution) {
        Parting parting = charge.take(
                        UUID.fromString(piece.getId()),
                        () -> execution.getHeartbeatState().getFractionDead() < 1)
                .join();
        return switch (parting) {
            case OVER -> new CompletionHandler.OnCompleteRemove<>();
            case PUT_DOWN -> (done, operations) -> operations.reschedule(done, done.getTimeDone());
            // Whoever has it now has the record of it too.
            case LOST -> (done, operations) -> {};
        };
    }

    static RecurringTask<Void> of(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
                .execute((instance, context) -> chore.perform());
    }
}
