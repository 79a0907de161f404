package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.planning.Plan;
import dev.gatehouse.planning.Planner;
import dev.gatehouse.planning.Schedule;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.planning.StepKey;
import dev.gatehouse.planning.Subject;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Observation.Absent;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.web.operate.Interruptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Foretells from what was last seen what goes, and in which order: the order a run will have, asked of its own planner. */
@Component
class Farewell {

    private final Kinds kinds;
    private final Interruptions interruptions;

    Farewell(Kinds kinds, Interruptions interruptions) {
        this.kinds = kinds;
        this.interruptions = interruptions;
    }

    /** What is in AWS in the order in which it goes, then what never was there. */
    List<Going> of(Collection<Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<ResourceId, Item> byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Subject<?>> subjects = new ArrayList<>();
        items.forEach(item -> subjects.add(subject(item)));
        Plan plan = Planner.plan(items.iterator().next().stack(), "", subjects);
        return Schedule.of(plan, subjects).order().stream()
                .filter(step -> step.action() == StepAction.DELETE || step.action() == StepAction.FORGET)
                .sorted((one, other) -> one.action().compareTo(other.action()))
                .map(StepKey::resource)
                .map(id -> going(Objects.requireNonNull(byId.get(id))))
                .toList();
    }

    private Subject<Spec> subject(Item item) {
        Kind<Spec> kind = kinds.of(item.spec());
        return new Subject<>(item.id(), kind, item.name(), null, there(item), item.externalId() != null, false);
    }

    private static Observation<Spec> there(Item item) {
        return item.observed() instanceof Present<Spec> || item.existence() != Existence.NOT_MADE
                ? present(item)
                : new Absent<>();
    }

    /** What is in AWS, as last seen, or as it is wished if it was never looked at. */
    static Present<Spec> present(Item item) {
        return item.observed() instanceof Present<Spec> present
                ? present
                : new Present<>(
                        String.valueOf(item.externalId()), item.spec(), Readiness.READY, Map.of(), Optional.empty());
    }

    private Going going(Item item) {
        Kind<Spec> kind = kinds.of(item.spec());
        return new Going(item, kind.icon(), note(item, kind));
    }

    private String note(Item item, Kind<Spec> kind) {
        if (item.existence() == Existence.NOT_MADE) {
            return "teardown.never";
        }
        return kind.adopts(item.spec())
                ? "teardown.adopted"
                : interruptions.own(kind.name()).orElse("");
    }
}
