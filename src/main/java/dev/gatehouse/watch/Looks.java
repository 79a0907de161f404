package dev.gatehouse.watch;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Watched;
import dev.gatehouse.watch.Glance.Tools;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes one look at one resource, and hands on what was seen. */
@Component
class Looks {

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    /** After a look that failed, AWS is left alone for a moment. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final Stacks stacks;
    private final Inventory inventory;
    private final Watchers watchers;
    private final Drills drills;
    private final Edge edge;
    private final ApplicationEventPublisher events;
    private final Readings readings;
    private final Tools tools;
    private final Clock clock;

    Looks(
            Stacks stacks,
            Inventory inventory,
            Watchers watchers,
            Drills drills,
            NameServer names,
            Edge edge,
            ApplicationEventPublisher events,
            WatchThreads threads,
            WatchSettings settings,
            @Value("${gatehouse.aws.real:false}") boolean real,
            Clock clock) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.watchers = watchers;
        this.drills = drills;
        this.edge = edge;
        this.events = events;
        this.readings = new Readings(threads, settings.patience(), edge, clock);
        this.tools = new Tools(
                readings, names, new Probes(threads, settings.patience(), clock), settings.pace(!real), !real);
        this.clock = clock;
    }

    /** Returns when the next look is due. */
    Instant take(Watching watching, Instant begun) {
        Optional<Item> found = inventory
                .find(watching.resource)
                .filter(item -> item.stack().equals(watching.stack) && item.externalId() != null);
        Optional<Watched<Spec>> watched = found.flatMap(item -> watchers.of(item.spec()));
        if (found.isEmpty() || watched.isEmpty()) {
            drills.nothingThere(watching.resource);
            tell(watching, watching.absent(begun));
            return begun.plus(AFTER_A_FAULT);
        }
        try {
            look(watching, watched.get(), found.get(), begun);
            return begun.plus(watched.get().pace());
        } catch (RuntimeException thrown) {
            tell(watching, watching.failed(fault(watching, thrown), clock.instant()));
            return begun.plus(AFTER_A_FAULT);
        }
    }

    private void look(Watching watching, Watched<Spec> watched, Item item, Instant begun) {
        Stack stack = stacks.find(watching.stack).orElseThrow();
        List<Item> items = inventory.items(stack.id());
        Glance glance = new Glance(tools, stack.scope(), item, items, watching.view(), begun);
        Sight sight = watched.look(glance);
        boolean drilled = drills.looked(item, glance, sight);
        if (drilled) {
            readings.expire(stack.scope());
        }
        tell(watching, watching.saw(sight, glance.trouble(), begun) || drilled);
    }

    private Fault fault(Watching watching, RuntimeException thrown) {
        return edge.fault(thrown).orElseGet(() -> {
            // A defect of ours: whoever watches is told that there is one, and the log what it is.
            LOG.error("A look at {} failed", watching.resource, thrown);
            return new Fault.Terminal("PanelDefect", String.valueOf(thrown.getMessage()));
        });
    }

    private void tell(Watching watching, boolean news) {
        if (news) {
            events.publishEvent(new WatchChanged(watching.topic()));
        }
    }

    void forgetTheOld() {
        readings.forgetTheOld();
    }
}
