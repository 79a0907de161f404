package dev.gatehouse.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;

/** Makes attempts on virtual threads, so many at once. */
final class ConcurrentWorkers implements Workers, DisposableBean {

    private final Attempts attempts;
    private final Wake wake;
    private final int most;
    private final AtomicInteger busy = new AtomicInteger();
    private final Queue<Result> ended = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("step-", 0).factory());

    ConcurrentWorkers(Attempts attempts, Wake wake, int most) {
        this.attempts = attempts;
        this.wake = wake;
        this.most = most;
    }

    @Override
    public int free() {
        return most - busy.get();
    }

    @Override
    public void begin(List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            busy.incrementAndGet();
            threads.execute(() -> {
                try {
                    ended.add(attempts.make(assignment));
                } finally {
                    busy.decrementAndGet();
                    wake.up();
                }
            });
        }
    }

    @Override
    public List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (Result result = ended.poll(); result != null; result = ended.poll()) {
            results.add(result);
        }
        return results;
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
