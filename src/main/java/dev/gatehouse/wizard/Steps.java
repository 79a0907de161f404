package dev.gatehouse.wizard;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Pauses;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.wizard.Step.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The steps in which a stack is set up, in the order in which their kinds usually come; any order is allowed. */
@Service
public class Steps {

    private final Kinds kinds;
    private final Inventory inventory;
    private final Drafts drafts;
    private final Forms forms;

    Steps(Kinds kinds, Inventory inventory, Drafts drafts, Forms forms) {
        this.kinds = kinds;
        this.inventory = inventory;
        this.drafts = drafts;
        this.forms = forms;
    }

    /**
     * All steps of a stack.
     *
     * @param changing the resources that a run is at work on
     */
    public List<Step> of(UUID stack, Set<ResourceId> changing) {
        List<Item> items = inventory.items(stack);
        List<Draft> begun = drafts.of(stack);
        Map<ResourceId, List<Diagnostic>> findings = inventory.checkAll(stack, items);
        return kinds.all().stream()
                .map(kind -> step(kind, items, begun, findings, changing))
                .toList();
    }

    /** The step that is best taken next: what is wrong, then what was begun, then what can be begun. */
    public static Optional<Step> next(List<Step> steps) {
        return first(steps, State.HAS_ERRORS)
                .or(() -> first(steps, State.IN_PROGRESS))
                .or(() -> steps.stream()
                        .filter(step -> step.state() == State.NOT_STARTED && step.possible())
                        .findFirst());
    }

    private static Optional<Step> first(List<Step> steps, State state) {
        return steps.stream().filter(step -> step.state() == state).findFirst();
    }

    private Step step(
            Kind<?> kind,
            List<Item> all,
            List<Draft> begun,
            Map<ResourceId, List<Diagnostic>> findings,
            Set<ResourceId> changing) {
        List<Item> items =
                all.stream().filter(item -> item.kind().equals(kind.name())).toList();
        List<Draft> own =
                begun.stream().filter(draft -> draft.kind().equals(kind.name())).toList();
        Map<ResourceId, List<Diagnostic>> told = items.stream()
                .filter(item -> item.wish() != Wish.LEAVING)
                .collect(Collectors.toMap(Item::id, item -> findings.getOrDefault(item.id(), List.of())));
        return new Step(kind, state(items, own, told.values(), all, changing), items, own, told, isPossible(kind, all));
    }

    private static State state(
            List<Item> items,
            List<Draft> drafts,
            Collection<List<Diagnostic>> findings,
            List<Item> all,
            Set<ResourceId> changing) {
        if (items.stream().anyMatch(item -> changing.contains(item.id()))) {
            return State.CHANGING;
        }
        if (findings.stream().flatMap(List::stream).anyMatch(Diagnostic::isError)) {
            return State.HAS_ERRORS;
        }
        if (!drafts.isEmpty()) {
            return State.IN_PROGRESS;
        }
        if (items.isEmpty()) {
            return State.NOT_STARTED;
        }
        if (items.stream().anyMatch(Steps::hasDrifted)) {
            return State.DRIFTED;
        }
        return items.stream().allMatch(item -> isApplied(item, all)) ? State.APPLIED : State.COMPLETE;
    }

    /** Whether AWS has it as it is wanted now. */
    public static boolean isApplied(Item item, Collection<Item> all) {
        return switch (item.wish()) {
            case WANTED ->
                Pauses.effective(item, all).equals(item.applied())
                        && item.observed() instanceof Present<?> present
                        && present.isReady();
            case PAUSED -> item.externalId() == null;
            case LEAVING -> false;
        };
    }

    /** Whether it was changed or deleted in AWS since it was last seen right. */
    public static boolean hasDrifted(Item item) {
        return item.applied() != null
                && item.observed() != null
                && !(item.observed() instanceof Present<?> present
                        && present.spec().equals(item.applied()));
    }

    /** Whether there is something for each reference that a new one cannot do without. */
    private boolean isPossible(Kind<?> kind, List<Item> all) {
        return forms.of(kind).fields().stream()
                .filter(field -> field.control() == Control.REFERENCE && field.isRequired())
                .map(field -> field.component().referredType())
                .allMatch(type -> all.stream()
                        .anyMatch(item -> type != null && type.isInstance(item.spec()) && item.wish() != Wish.LEAVING));
    }
}
