package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Edge.Asker;
import dev.gatehouse.resource.Edge.Urgency;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.rota.Chore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Ledger ledger;
    private final Edge edge;
    private final ReconcileSettings settings;
    private final Clock clock;
    private final Map<Scope, Pace> paces = new HashMap<>();

    Refresher(
            Observer observer,
            RunRows runs,
            Stacks stacks,
            Ledger ledger,
            Edge edge,
            ReconcileSettings settings,
            Clock clock) {
        this.observer = observer;
        this.runs = runs;
        this.stacks = stacks;
        this.ledger = ledger;
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

    /** Looks at those stacks whose last look is older than their interval, as far as AWS is to be asked for that now. */
    @Override
    public void perform() {
        perform(stacks.all());
    }

    synchronized void perform(List<Stack> all) {
        Map<UUID, Instant> looks = ledger.lastLooks();
        all.stream()
                .filter(stack -> looks.containsKey(stack.id()))
                .collect(Collectors.groupingBy(Stack::scope))
                .forEach((scope, there) -> look(scope, there, looks));
    }

    private void look(Scope scope, List<Stack> there, Map<UUID, Instant> looks) {
        if (edge.rest(scope).isPositive()) {
            return;
        }
        Pace pace = paces.computeIfAbsent(scope, none -> new Pace());
        Instant oldest = clock.instant().minus(Pace.spread(settings.refresh(), scope, clock.instant()));
        List<UUID> some = there.stream()
                .map(Stack::id)
                .filter(stack -> last(stack, looks).isBefore(oldest))
                .filter(stack -> !runs.existsByStackIdAndState(stack, RunState.RUNNING))
                .sorted(Comparator.comparing(stack -> last(stack, looks)))
                .limit(pace.stacks())
                .toList();
        if (some.isEmpty()) {
            return;
        }
        Map<Stack, RuntimeException> troubles = edge.asking(NOBODY, () -> observer.lookAtAll(some, oldest));
        if (troubles.isEmpty()) {
            pace.looked(some.size(), edge.rest(scope), settings.refresh());
        } else {
            pace.failed();
        }
        // The next round tries again; pages show the age of what they know meanwhile.
        troubles.forEach((stack, trouble) -> LOG.warn(
                "{} could not be looked at: {}",
                stack.name(),
                edge.fault(trouble).map(Objects::toString).orElseGet(trouble::toString)));
    }

    private static Instant last(UUID stack, Map<UUID, Instant> looks) {
        return looks.getOrDefault(stack, Instant.MIN);
    }
}
