package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.inventory.SpecTexts;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commits the intent of steps that are due, and says what the workers need to know to attempt them. */
@Component
class Dispatch {

    private final Stacks stacks;
    private final Inventory inventory;
    private final Ledger ledger;
    private final SpecTexts texts;
    private final Kinds kinds;
    private final Edge edge;
    private final Clock clock;

    Dispatch(Stacks stacks, Inventory inventory, Ledger ledger, SpecTexts texts, Kinds kinds, Edge edge, Clock clock) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.ledger = ledger;
        this.texts = texts;
        this.kinds = kinds;
        this.edge = edge;
        this.clock = clock;
    }

    /** In the caller's transaction: what it returns may be sent only when that is committed. */
    List<Assignment> begin(RunRow run, List<StepRow> due, List<StepRow> all) {
        Stack stack = stacks.find(run.stackId).orElseThrow();
        Map<ResourceId, Item> items = items(stack);
        Map<ResourceId, String> externalIds = new HashMap<>();
        items.forEach((id, item) -> {
            if (item.externalId() != null) {
                externalIds.put(id, item.externalId());
            }
        });
        Instant now = clock.instant();
        List<Assignment> assignments = new ArrayList<>();
        for (StepRow step : due) {
            Item item = items.get(new ResourceId(step.resourceId));
            if (item == null) {
                withoutRecord(step, now);
                continue;
            }
            if (endsSomething(step) && item.isProtected()) {
                // Protected since the plan was approved: from then on no plan may.
                step.fail(new Fault.Terminal("Protected", step.name), now);
                continue;
            }
            assignments.add(assignment(
                    run, step, stack, item, items, externalIds, awaited(step, all, items, externalIds), now));
        }
        return assignments;
    }

    private static boolean endsSomething(StepRow step) {
        return step.action == StepAction.DELETE || step.action == StepAction.RETIRE || step.replaces != null;
    }

    /** An earlier attempt at this very step ended it; or somebody took out of the set-up what was still to be made. */
    private static void withoutRecord(StepRow step, Instant now) {
        if (step.spec == null) {
            step.done(now);
        } else {
            step.fail(new Fault.Terminal("NoLongerWanted", step.name), now);
        }
    }

    private Map<ResourceId, Item> items(Stack stack) {
        return inventory.items(stack.id()).stream().collect(Collectors.toMap(Item::id, item -> item));
    }

    private Assignment assignment(
            RunRow run,
            StepRow step,
            Stack stack,
            Item known,
            Map<ResourceId, Item> items,
            Map<ResourceId, String> externalIds,
            Set<Ref<?>> awaited,
            Instant now) {
        step.begin(now);
        Item item = setAside(step, known);
        Kind<Spec> kind = kinds.of(item.spec());
        Spec desired = desired(step);
        Instant creationSent = null;
        boolean maySend = true;
        Item intended = item;
        if (step.action == StepAction.CREATE && item.existence() != Existence.MADE) {
            creationSent = item.creationSentAt();
            maySend = creationSent == null
                    || kind.driver().createsWithToken()
                    || kind.adopts(Objects.requireNonNull(desired))
                    || !item.mayBeHidden(now, edge.staleWindow());
            if (maySend) {
                ledger.creationIntended(item.id());
                intended = inventory.find(item.id()).orElseThrow();
            }
        }
        if (step.action == StepAction.CREATE) {
            step.operationId = intended.operation();
        }
        Set<String> releases = step.releases().stream()
                .map(id -> externalIds.get(new ResourceId(id)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Assignment(
                Attempt.of(run, step),
                run.id,
                step.action,
                stack.scope(),
                kind,
                intended,
                desired,
                Map.copyOf(externalIds),
                releases,
                awaited,
                desired == null ? Set.of() : kept(desired, items),
                step.actedAt != null,
                creationSent,
                maySend,
                now);
    }

    /** What a creation replaces stays meanwhile, and is no longer what it is. */
    private Item setAside(StepRow step, Item item) {
        if (step.replaces == null || !step.replaces.equals(item.externalId())) {
            return item;
        }
        ledger.setAside(item.id(), step.replaces);
        return inventory.find(item.id()).orElseThrow();
    }

    /** What its targets were before goes last, and until then keeps what goes with it: the routes of an old subnet, say. */
    private static Set<Ref<?>> kept(Spec desired, Map<ResourceId, Item> items) {
        return References.in(desired).stream()
                .filter(References::outlives)
                .flatMap(at -> at.ref() instanceof Ref.Managed<?> managed
                        ? Stream.ofNullable(items.get(managed.id()))
                        : Stream.of())
                .flatMap(item -> item.formers().stream())
                .map(former -> Ref.external(former.externalId()))
                .collect(Collectors.toSet());
    }

    /** What others of the kind take over in this run and do not have yet. */
    private Set<Ref<?>> awaited(
            StepRow step, List<StepRow> all, Map<ResourceId, Item> items, Map<ResourceId, String> externalIds) {
        Set<Ref<?>> awaited = new HashSet<>(stillUsed(step, all, items));
        for (StepRow other : all) {
            boolean takes = step.action == StepAction.SETTLE
                    && other.action == StepAction.SETTLE
                    && other.state != StepState.DONE
                    && other.kind.equals(step.kind)
                    && !other.resourceId.equals(step.resourceId);
            Spec taker = takes ? desired(other) : null;
            if (taker != null) {
                References.held(taker).stream()
                        .map(Assignment.toAws(externalIds))
                        .forEach(awaited::add);
            }
        }
        return awaited;
    }

    /** What its targets were before, while others who hold one at a time have not moved over. */
    private Set<Ref<?>> stillUsed(StepRow step, List<StepRow> all, Map<ResourceId, Item> items) {
        Spec own = step.action == StepAction.SETTLE ? desired(step) : null;
        return own == null
                ? Set.of()
                : References.in(own).stream()
                        .filter(References.At::holdsBoth)
                        .flatMap(at -> at.ref() instanceof Ref.Managed<?> managed
                                ? Stream.ofNullable(items.get(managed.id()))
                                : Stream.of())
                        .filter(target -> !target.formers().isEmpty()
                                && all.stream().anyMatch(other -> hasToMoveTo(target, other)))
                        .flatMap(target -> target.formers().stream())
                        .map(former -> Ref.external(former.externalId()))
                        .collect(Collectors.toSet());
    }

    private boolean hasToMoveTo(Item target, StepRow other) {
        Spec wanted = other.action == StepAction.SETTLE && other.state != StepState.DONE ? desired(other) : null;
        return wanted != null
                && References.in(wanted).stream()
                        .anyMatch(at -> !at.holdsBoth() && at.ref().equals(Ref.to(target.id())));
    }

    private @Nullable Spec desired(StepRow step) {
        return step.spec == null ? null : texts.read(step.kind, Objects.requireNonNull(step.specVersion), step.spec);
    }
}
