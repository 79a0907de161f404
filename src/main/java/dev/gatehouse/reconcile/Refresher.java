package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Edge;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at every stack that has something in AWS, now and then, so that pages never show very old news. */
final class Refresher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final Observer observer;
    private final RunRows runs;
    private final Stacks stacks;
    private final Inventory inventory;
    private final Edge edge;
    private final ReconcileSettings settings;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    Refresher(
            Observer observer,
            RunRows runs,
            Stacks stacks,
            Inventory inventory,
            Edge edge,
            ReconcileSettings settings,
            Clock clock) {
        this.observer = observer;
        this.runs = runs;
        this.stacks = stacks;
        this.inventory = inventory;
        this.edge = edge;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at those stacks whose last look is older than the interval. */
    void refresh() {
        Instant oldest = clock.instant().minus(settings.refresh());
        for (Stack stack : stacks.all()) {
            try {
                if (isDue(stack, oldest)) {
                    observer.look(stack.id(), oldest);
                }
            } catch (RuntimeException trouble) {
                // The next round tries again; pages show the age of what they know meanwhile.
                LOG.warn(
                        "{} could not be looked at: {}",
                        stack.name(),
                        edge.fault(trouble).map(Objects::toString).orElseGet(trouble::toString));
            }
        }
    }

    private boolean isDue(Stack stack, Instant oldest) {
        List<Item> existing = inventory.items(stack.id()).stream()
                .filter(item -> item.externalId() != null)
                .toList();
        return existing.stream()
                        .anyMatch(item ->
                                item.observedAt() == null || item.observedAt().isBefore(oldest))
                && !runs.existsByStackIdAndState(stack.id(), RunState.RUNNING);
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("refresh").daemon().factory());
        long period = Math.max(1000, settings.refresh().toMillis() / 4);
        started.scheduleWithFixedDelay(this::refresh, period, period, TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = timer;
        if (stopping != null) {
            stopping.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
