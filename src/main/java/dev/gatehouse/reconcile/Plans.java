package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import dev.gatehouse.planning.Grounds;
import dev.gatehouse.planning.Plan;
import dev.gatehouse.planning.Planner;
import dev.gatehouse.planning.Subject;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes plans from what is wanted and what AWS says now. */
@Service
public class Plans {

    private final Inventory inventory;
    private final Observer observer;
    private final Kinds kinds;
    private final LeftAlone leftAlone;
    private final Edge edge;
    private final Clock clock;

    Plans(Inventory inventory, Observer observer, Kinds kinds, LeftAlone leftAlone, Edge edge, Clock clock) {
        this.leftAlone = leftAlone;
        this.inventory = inventory;
        this.observer = observer;
        this.kinds = kinds;
        this.edge = edge;
        this.clock = clock;
    }

    /** A plan from a fresh look at AWS; throws {@link AwsTrouble} if AWS cannot be asked. */
    public Proposal propose(UUID stack) {
        return draft(stack, Restoration.NONE).proposal();
    }

    /** A plan that does nothing but restore these; throws as the other. */
    public Proposal propose(UUID stack, Restoration only) {
        return draft(stack, only).proposal();
    }

    Draft draft(UUID stack, Restoration only) {
        Situation situation = situation(stack);
        List<Subject<?>> all = situation.subjects(kinds);
        List<Subject<?>> subjects = only.isNone() ? Narrowing.without(all, leftAlone.of(stack)) : only.of(all);
        Plan plan = Planner.plan(stack, situation.basis(), subjects);
        return new Draft(
                new Proposal(plan, findings(plan, situation.items(), subjects, only)),
                subjects,
                Wishes.of(situation.items()));
    }

    private Situation situation(UUID stack) {
        try {
            var seen = observer.look(stack, clock.instant());
            return new Situation(inventory.items(stack), seen, clock.instant(), edge.staleWindow());
        } catch (RuntimeException thrown) {
            throw edge.fault(thrown)
                    .<RuntimeException>map(fault -> new AwsTrouble(fault, thrown))
                    .orElse(thrown);
        }
    }

    /** Who restores something is told what is to be said of what that changes. */
    private List<Finding> findings(Plan plan, List<Item> items, List<Subject<?>> subjects, Restoration only) {
        Map<ResourceId, List<Diagnostic>> found = inventory.checkAll(plan.stack(), items);
        Grounds grounds = new Grounds(plan, subjects);
        Map<ResourceId, List<String>> held = grounds.held();
        Map<ResourceId, List<String>> dragging = grounds.dragging();
        Map<ResourceId, Action> actions =
                plan.changes().stream().collect(Collectors.toMap(Change::resource, Change::action));
        return items.stream()
                .filter(item -> only.isNone() || actions.get(item.id()) != Action.NOOP)
                .flatMap(item -> Stream.of(
                                refused(item, Objects.requireNonNullElse(actions.get(item.id()), Action.NOOP)).stream(),
                                said(held.get(item.id()), names -> Diagnostic.error("", "replacement.held", names)),
                                said(
                                        dragging.get(item.id()),
                                        names -> Diagnostic.warning("", "replacement.drags", names)),
                                found.getOrDefault(item.id(), List.of()).stream())
                        .flatMap(all -> all)
                        .map(diagnostic -> new Finding(item.id(), item.kind(), item.name(), diagnostic)))
                .toList();
    }

    private static Stream<Diagnostic> said(@Nullable List<String> names, Function<String, Diagnostic> how) {
        return names == null ? Stream.of() : Stream.of(how.apply(String.join(", ", names)));
    }

    /** Whoever plans it, for whatever reason: what is protected neither goes nor is replaced. */
    private static Optional<Diagnostic> refused(Item item, Action action) {
        boolean ends =
                action.destroys() || action == Action.UPDATE && !item.formers().isEmpty();
        String code = action == Action.DELETE ? "protection.delete" : "protection.replace";
        return item.isProtected() && ends ? Optional.of(Diagnostic.error("", code)) : Optional.empty();
    }

    /** A proposal and what it was computed from. */
    record Draft(Proposal proposal, List<Subject<?>> subjects, String wishes) {}
}
