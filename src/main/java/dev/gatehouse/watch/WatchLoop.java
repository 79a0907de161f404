package dev.gatehouse.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ticks whenever a look is due, and does nothing while nobody watches. */
final class WatchLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchLoop.class);
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Watches watches;
    private final Bell bell;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    WatchLoop(Watches watches, Bell bell, Clock clock) {
        this.watches = watches;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("watch").daemon().start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                bell.await(pause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Duration pause() {
        try {
            Optional<Instant> due = watches.tick();
            Duration left =
                    due.map(then -> Duration.between(clock.instant(), then)).orElse(IDLE);
            return left.compareTo(IDLE) < 0 ? left : IDLE;
        } catch (RuntimeException trouble) {
            LOG.error("A tick failed; the next one comes in {}", IDLE, trouble);
            return IDLE;
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.ring();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(IDLE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
