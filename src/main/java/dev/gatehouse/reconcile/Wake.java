package dev.gatehouse.reconcile;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the loop that there may be something to do. */
@Component
class Wake {

    private final Semaphore calls = new Semaphore(0);

    void up() {
        calls.release();
    }

    /** Waits until it is called, or for that long. */
    void await(Duration atMost) throws InterruptedException {
        if (calls.tryAcquire(Math.max(1, atMost.toMillis()), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
