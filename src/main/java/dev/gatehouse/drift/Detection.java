package dev.gatehouse.drift;

import dev.gatehouse.inventory.Deviations;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.reconcile.Leftover;
import dev.gatehouse.reconcile.RunChanged;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.reconcile.StackSeen;
import dev.gatehouse.resource.Edge;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares after each look what AWS has with what was applied, and writes down what somebody changed outside. A change is
 * told when a second look has seen it too; none is looked for while a run changes the stack, nor for as long afterwards as
 * AWS may still answer as before.
 */
@Component
class Detection {

    private final Deviations deviations;
    private final Inventory inventory;
    private final Stacks stacks;
    private final Runs runs;
    private final Comparison comparison;
    private final DriftRows rows;
    private final Unclaimed unclaimed;
    private final Chronicler chronicler;
    private final Edge edge;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Detection(
            Deviations deviations,
            Inventory inventory,
            Stacks stacks,
            Runs runs,
            Comparison comparison,
            DriftRows rows,
            Unclaimed unclaimed,
            Chronicler chronicler,
            Edge edge,
            ApplicationEventPublisher events,
            PlatformTransactionManager manager,
            Clock clock) {
        this.deviations = deviations;
        this.inventory = inventory;
        this.stacks = stacks;
        this.runs = runs;
        this.comparison = comparison;
        this.rows = rows;
        this.unclaimed = unclaimed;
        this.chronicler = chronicler;
        this.edge = edge;
        this.events = events;
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(StackSeen seen) {
        transactions.executeWithoutResult(begun -> compare(seen.stack(), seen.leftovers()));
    }

    /** What a run has put right is no drift any more. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(RunChanged changed) {
        transactions.executeWithoutResult(begun -> compareAfterRun(changed.stack()));
    }

    private void compare(UUID stack, List<Leftover> left) {
        boolean quiet = deviations.of(stack).isEmpty() && left.isEmpty() && !isAnythingKnown(stack);
        if (quiet || runs.running(stack).isPresent() || stacks.find(stack).isEmpty()) {
            return;
        }
        stacks.hold(stack);
        boolean changed = settle(stack, !isYoung(stack));
        changed |= unclaimed.settle(stack, left);
        if (changed) {
            events.publishEvent(new DriftChanged(stack));
        }
    }

    private boolean isAnythingKnown(UUID stack) {
        return !rows.findByStackId(stack).isEmpty() || unclaimed.isAnyKnown(stack);
    }

    private void compareAfterRun(UUID stack) {
        if (rows.findByStackId(stack).isEmpty() || runs.running(stack).isPresent()) {
            return;
        }
        stacks.hold(stack);
        if (settle(stack, false)) {
            events.publishEvent(new DriftChanged(stack));
        }
    }

    /** Whether a run changed it so lately that AWS may still answer as before. */
    private boolean isYoung(UUID stack) {
        Instant settled = clock.instant().minus(edge.staleWindow());
        return runs.lastMove(stack).filter(move -> move.isAfter(settled)).isPresent();
    }

    private List<Deviation> found(UUID stack, List<DriftRow> known) {
        List<Item> deviating = deviations.of(stack);
        Map<UUID, List<DriftRow>> byResource = known.stream().collect(Collectors.groupingBy(row -> row.resourceId));
        List<Item> all = inventory.items(stack);
        Set<UUID> differing = deviating.stream().map(item -> item.id().value()).collect(Collectors.toSet());
        return all.stream()
                .filter(item -> item.isWanted() && item.applied() != null && item.externalId() != null)
                .filter(item -> differing.contains(item.id().value())
                        || byResource.containsKey(item.id().value()))
                .flatMap(item ->
                        comparison.of(item, byResource.getOrDefault(item.id().value(), List.of()), all).stream())
                .toList();
    }

    /** @param tellNew whether what is new counts */
    private boolean settle(UUID stack, boolean tellNew) {
        List<DriftRow> known = rows.findByStackId(stack);
        List<DriftRow> over = new ArrayList<>(known);
        boolean changed = false;
        for (Deviation deviation : found(stack, known)) {
            DriftRow row = known.stream().filter(deviation::isAt).findFirst().orElse(null);
            if (row != null) {
                over.remove(row);
            }
            changed |= tellNew && seen(stack, row, deviation);
        }
        for (DriftRow row : over) {
            rows.delete(row);
            if (row.confirmed) {
                chronicler.ended(row);
                changed = true;
            }
        }
        return changed;
    }

    private boolean seen(UUID stack, @Nullable DriftRow row, Deviation now) {
        if (row == null) {
            rows.save(new DriftRow(stack, now, clock.instant()));
            return false;
        }
        if (!now.isStillThat(row)) {
            rows.delete(row);
            DriftRow next = rows.save(row.followedBy(now));
            if (row.isIgnored(clock.instant())) {
                chronicler.returned(next);
            }
            return row.confirmed;
        }
        row.name = now.name();
        row.risk = now.risk();
        if (row.confirmed) {
            return false;
        }
        row.confirmed = true;
        chronicler.seen(row);
        return true;
    }
}
