package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Edge.Asker;
import dev.gatehouse.resource.Edge.Call;
import dev.gatehouse.resource.Edge.Urgency;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.rota.Chore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every stack that has something in AWS, now and then, so that pages never show very old news and what somebody
 * changes outside is seen. One panel does it for all.
 */
final class Refresher implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private static final Asker NOBODY = new Asker(Urgency.BACKGROUND, "");

    private final Observer observer;
    private final RunRows runs;
    private final Stacks stacks;
    private final Inventory inventory;
    private final Edge edge;
    private final ReconcileSettings settings;
    private final Clock clock;
    private final Map<Scope, Duration> paces = new HashMap<>();

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

    @Override
    public String name() {
        return "look-at-every-stack";
    }

    /** More often than a stack is looked at, as each has its own time. */
    @Override
    public Duration every() {
        Duration quarter = settings.refresh().dividedBy(4);
        return quarter.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : quarter;
    }

    /** Looks at those stacks whose last look is older than their interval. */
    @Override
    public synchronized void perform() {
        Map<Scope, List<Call>> made = new HashMap<>();
        for (Stack stack : stacks.all()) {
            Duration pace = paces.getOrDefault(stack.scope(), settings.refresh());
            Instant oldest = clock.instant().minus(Pace.spread(pace, stack.id(), clock.instant()));
            try {
                if (isDue(stack, oldest)) {
                    List<Call> calls = made.computeIfAbsent(stack.scope(), none -> new ArrayList<>());
                    edge.recorded(calls, () -> edge.asking(NOBODY, () -> observer.look(stack.id(), oldest)));
                }
            } catch (RuntimeException trouble) {
                // The next round tries again; pages show the age of what they know meanwhile.
                LOG.warn(
                        "{} could not be looked at: {}",
                        stack.name(),
                        edge.fault(trouble).map(Objects::toString).orElseGet(trouble::toString));
            }
        }
        made.forEach((scope, calls) -> paces.put(scope, Pace.of(calls, settings.refresh())));
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
}
