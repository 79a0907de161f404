package dev.gatehouse.watch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;

/** A virtual thread for each look. */
final class VirtualThreads implements WatchThreads, DisposableBean {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("watch-", 0).factory());

    @Override
    public void begin(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
