package dev.gatehouse.web.api.operate;

import dev.gatehouse.reconcile.RunChanged;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets a caller wait for the end of a run instead of asking again and again. */
@Component
class RunWaits {

    /** Proxies give up on a silent answer after a minute. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Runs runs;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long news;

    RunWaits(Runs runs) {
        this.runs = runs;
    }

    /** The run when it is over, or as it is when the time is. */
    RunView await(UUID run, Duration wanted) throws InterruptedException {
        long left = Math.min(wanted.toNanos(), LONGEST.toNanos());
        while (true) {
            long seen = news();
            RunView now = runs.find(run).orElseThrow();
            if (now.state().isOver() || left <= 0) {
                return now;
            }
            left = untilNewsAfter(seen, left);
        }
    }

    private long news() {
        lock.lock();
        try {
            return news;
        } finally {
            lock.unlock();
        }
    }

    private long untilNewsAfter(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (news == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(RunChanged event) {
        lock.lock();
        try {
            news++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
