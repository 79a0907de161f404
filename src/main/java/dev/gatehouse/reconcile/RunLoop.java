package dev.gatehouse.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ticks whenever there may be something to do: when woken, when a step is due, and now and then in any case. */
final class RunLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunLoop.class);
    private static final Duration IDLE = Duration.ofSeconds(5);

    /** Until it is seen what people want at another panel of a run that this one carries out. */
    private static final Duration HOLDING = Duration.ofSeconds(1);

    private final Executor executor;
    private final Wake wake;
    private volatile boolean running;
    private @Nullable Thread thread;

    RunLoop(Executor executor, Wake wake) {
        this.executor = executor;
        this.wake = wake;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("runs").daemon().start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                Optional<Instant> due = executor.tick();
                Duration most = executor.isAtWork() ? HOLDING : IDLE;
                Duration pause = due.map(executor::until).orElse(most);
                wake.await(pause.compareTo(most) < 0 ? pause : most);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error trouble) {
                LOG.error("A tick failed; the next one comes in {}", IDLE, trouble);
                pauseAfterTrouble();
            }
        }
    }

    private void pauseAfterTrouble() {
        try {
            wake.await(IDLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        wake.up();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(Duration.ofSeconds(5));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** After the rota, which waits for what is in flight. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
