package dev.gatehouse.watch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the loop that there may be something to look at. */
@Component
class Bell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /** Waits until it rings, or for that long. */
    void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(Math.max(1, atMost.toMillis()), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
