package dev.gatehouse.reconcile;

import java.time.Clock;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A run changes hands: what was in flight is attempted again, and what may still come from whoever had it is refused by the
 * epoch. The time in which nobody looked is no waiting of the steps.
 */
@Component
class TakeOver {

    private final RunRows runs;
    private final StepRows steps;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TakeOver(RunRows runs, StepRows steps, TransactionTemplate transactions, Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The epoch that begins; none if the run has ended. */
    OptionalLong of(UUID id) {
        return Objects.requireNonNull(transactions.execute(status -> runs.lock(id)
                .filter(run -> !run.state.isOver())
                .map(run -> OptionalLong.of(begin(run)))
                .orElse(OptionalLong.empty())));
    }

    private long begin(RunRow run) {
        run.epoch++;
        for (StepRow step : steps.findByRunIdOrderByNumber(run.id)) {
            step.patienceFrom = null;
            if (step.state == StepState.IN_FLIGHT) {
                step.due(clock.instant());
            }
        }
        return run.epoch;
    }
}
