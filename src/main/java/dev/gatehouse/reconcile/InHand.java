package dev.gatehouse.reconcile;

import dev.gatehouse.reconcile.Workers.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The attempts of this process from the moment they are handed out until what they came to is written down: each result in
 * a transaction of its own, again and again until it is committed. Only the thread that ticks may use it.
 */
@Component
class InHand {

    private static final Logger LOG = LoggerFactory.getLogger(InHand.class);
    private static final int TRIES_AT_A_CONFLICT = 5;
    private static final int ROUNDS_BEFORE_A_DEFECT = 10;

    private final Workers workers;
    private final Settlement settlement;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    /** With the run of each. */
    private final Map<Attempt, UUID> held = new HashMap<>();

    private final List<Ended> ended = new ArrayList<>();

    InHand(Workers workers, Settlement settlement, TransactionTemplate transactions, ApplicationEventPublisher events) {
        this.workers = workers;
        this.settlement = settlement;
        this.transactions = transactions;
        this.events = events;
    }

    /** How many more attempts may be begun now. */
    int free() {
        return workers.free();
    }

    /** How many of a run's attempts there are. */
    int many(UUID run) {
        return Collections.frequency(held.values(), run);
    }

    void begin(List<Assignment> assignments) {
        assignments.forEach(assignment -> held.put(assignment.attempt(), assignment.run()));
        workers.begin(assignments);
    }

    /** Whether a worker is at it or its result waits to be written down. */
    boolean holds(Attempt attempt) {
        return held.containsKey(attempt);
    }

    /** Writes down what has come to an end; false if something of it could not be written yet. */
    boolean settle() {
        workers.results().forEach(result -> ended.add(new Ended(result)));
        ended.removeIf(one -> {
            boolean written = one.isWritten();
            if (written) {
                held.remove(one.result.assignment().attempt());
            }
            return written;
        });
        return ended.isEmpty();
    }

    private void write(Result result) {
        Assignment done = result.assignment();
        transactions.executeWithoutResult(status -> {
            settlement.settle(result);
            events.publishEvent(new RunChanged(done.run(), done.item().stack()));
        });
    }

    /** A result that is kept until it is committed. */
    private final class Ended {

        private final Result result;
        private int rounds;

        Ended(Result result) {
            this.result = result;
        }

        boolean isWritten() {
            rounds++;
            if (isWritten(result)) {
                return true;
            }
            // The database works, or this would fail too; then it is the result that cannot be written.
            return rounds >= ROUNDS_BEFORE_A_DEFECT && isWritten(asDefect());
        }

        private boolean isWritten(Result one) {
            for (int tries = 1; ; tries++) {
                try {
                    write(one);
                    return true;
                } catch (OptimisticLockingFailureException edited) {
                    // Somebody edits the same resource: again, from what is there now.
                    if (tries == TRIES_AT_A_CONFLICT) {
                        return false;
                    }
                } catch (RuntimeException trouble) {
                    LOG.error("{} could not be written down; it is kept and tried again", one.outcome(), trouble);
                    return false;
                }
            }
        }

        private Result asDefect() {
            return new Result(
                    result.assignment(),
                    Outcome.Faulty.defect("what came of it could not be written down: " + result.outcome()),
                    result.calls());
        }
    }
}
