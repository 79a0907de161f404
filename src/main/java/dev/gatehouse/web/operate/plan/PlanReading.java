package dev.gatehouse.web.operate.plan;

import dev.gatehouse.cost.Costs;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import dev.gatehouse.planning.Plan;
import dev.gatehouse.reconcile.Proposal;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.operate.Called;
import dev.gatehouse.web.operate.Expectations;
import dev.gatehouse.web.operate.Expectations.Deed;
import dev.gatehouse.web.operate.FieldWords;
import dev.gatehouse.web.operate.Interruptions;
import dev.gatehouse.web.operate.Names;
import dev.gatehouse.web.operate.Spans;
import dev.gatehouse.web.operate.Todo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a proposal readable: names for references, words for fields, consequences for what is destroyed. */
@Component
public class PlanReading {

    /** What destroys comes first: nobody should have to scroll to it. */
    private static final List<Action> ORDER =
            List.of(Action.DELETE, Action.REPLACE, Action.UPDATE, Action.CREATE, Action.FORGET);

    private final Inventory inventory;
    private final Costs costs;
    private final Kinds kinds;
    private final FieldWords words;
    private final Interruptions interruptions;
    private final Todo todo;
    private final Called called;
    private final Expectations expectations;
    private final Spans spans;

    PlanReading(
            Inventory inventory,
            Costs costs,
            Kinds kinds,
            FieldWords words,
            Interruptions interruptions,
            Todo todo,
            Called called,
            Expectations expectations,
            Spans spans) {
        this.inventory = inventory;
        this.costs = costs;
        this.kinds = kinds;
        this.words = words;
        this.interruptions = interruptions;
        this.todo = todo;
        this.called = called;
        this.expectations = expectations;
        this.spans = spans;
    }

    public PlanView view(Proposal proposal) {
        Plan plan = proposal.plan();
        Map<ResourceId, Item> items =
                inventory.items(plan.stack()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Names names = new Names(items.values());
        return new PlanView(
                plan.basis(),
                plan.changes().stream()
                        .filter(change -> change.action() != Action.NOOP)
                        .sorted(Comparator.comparingInt(change -> ORDER.indexOf(change.action())))
                        .map(change -> view(change, plan, items, names))
                        .toList(),
                plan.changes().stream()
                        .filter(change -> change.action() == Action.NOOP)
                        .map(change -> called.of(change.kind(), change.name()))
                        .toList(),
                proposal.findings(),
                costs.burning(plan.stack()),
                costs.wanted(plan.stack()),
                todo.of(plan),
                Shown.lines(plan.changes()));
    }

    private ChangeView view(Change change, Plan plan, Map<ResourceId, Item> items, Names names) {
        return new ChangeView(
                change,
                kinds.find(change.kind()).map(kind -> kind.icon()).orElse("box"),
                change.fields().stream()
                        .map(field -> words.of(change.kind(), field, names))
                        .toList(),
                interrupts(change),
                gap(change),
                change.action() == Action.REPLACE ? drags(change, plan, items) : List.of());
    }

    /** From the beginning of the one's end to the other's readiness. */
    private String gap(Change change) {
        if (change.action() != Action.REPLACE || change.comesFirst()) {
            return "";
        }
        return expectations
                .of(change.kind(), Deed.DELETE)
                .flatMap(gone -> expectations
                        .of(change.kind(), Deed.CREATE)
                        .map(made -> spans.of(gone.duration().plus(made.duration()))))
                .orElse("");
    }

    private String interrupts(Change change) {
        if (change.comesFirst()) {
            return interruptions.whenNewComesFirst(change.kind()).orElse("");
        }
        if (change.action().destroys()) {
            return interruptions.code(change.kind());
        }
        return change.action() != Action.UPDATE
                ? ""
                : change.fields().stream()
                        .flatMap(field -> interruptions.inPlace(change.kind(), field.path()).stream())
                        .findFirst()
                        .orElse("");
    }

    /** Those that follow, as their reasons say, and do point at it: names alone may be shared by two kinds. */
    private List<String> drags(Change cause, Plan plan, Map<ResourceId, Item> items) {
        Set<ResourceId> pointing = items.values().stream()
                .filter(item -> References.in(item.spec()).stream()
                        .anyMatch(at -> at.ref().equals(Ref.to(cause.resource()))))
                .map(Item::id)
                .collect(Collectors.toSet());
        return plan.changes().stream()
                .filter(change -> pointing.contains(change.resource()))
                .filter(change -> change.reasons().stream()
                        .anyMatch(reason -> reason.code().equals("follows")
                                && reason.arguments().contains(cause.name())))
                .map(change -> called.of(change.kind(), change.name()))
                .toList();
    }
}
