package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
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
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes plans from what is wanted and what AWS says now. */
@Service
public class Plans {

    private final Inventory inventory;
    private final Observer observer;
    private final Kinds kinds;
    private final Edge edge;
    private final Clock clock;

    Plans(Inventory inventory, Observer observer, Kinds kinds, Edge edge, Clock clock) {
        this.inventory = inventory;
        this.observer = observer;
        this.kinds = kinds;
        this.edge = edge;
        this.clock = clock;
    }

    /** A plan from a fresh look at AWS; throws {@link AwsTrouble} if AWS cannot be asked. */
    public Proposal propose(UUID stack) {
        return draft(stack).proposal();
    }

    Draft draft(UUID stack) {
        Situation situation = situation(stack);
        List<Subject<?>> subjects = situation.subjects(kinds);
        Plan plan = Planner.plan(stack, situation.basis(), subjects);
        return new Draft(
                new Proposal(plan, findings(stack, situation.items())), subjects, Wishes.of(situation.items()));
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

    private List<Finding> findings(UUID stack, List<Item> items) {
        Map<ResourceId, List<Diagnostic>> found = inventory.checkAll(stack, items);
        return items.stream()
                .flatMap(item -> found.getOrDefault(item.id(), List.of()).stream()
                        .map(diagnostic -> new Finding(item.id(), item.kind(), item.name(), diagnostic)))
                .toList();
    }

    /** A proposal and what it was computed from. */
    record Draft(Proposal proposal, List<Subject<?>> subjects, String wishes) {}
}
