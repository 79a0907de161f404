package dev.gatehouse.planning;

import dev.gatehouse.dag.Graph;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import java.util.Collection;
import java.util.Set;

/** Who moves over to what comes first finds there what goes with it: the routes and the network ACL of a subnet, say. */
record Arrivals(Graph<StepKey> graph, Collection<Subject<?>> subjects, Set<ResourceId> comingFirst) {

    void order() {
        subjects.forEach(this::order);
    }

    private void order(Subject<?> mover) {
        StepKey settle = new StepKey(mover.id(), StepAction.SETTLE);
        boolean moves =
                graph.nodes().contains(settle) && !graph.nodes().contains(new StepKey(mover.id(), StepAction.CREATE));
        if (!moves) {
            return;
        }
        mover.desiredReferences().stream()
                .filter(at -> !References.outlives(at))
                .flatMap(at -> Subject.target(at).stream())
                .filter(comingFirst::contains)
                .forEach(place -> waitFor(place, settle));
    }

    private void waitFor(ResourceId place, StepKey settle) {
        for (Subject<?> keeper : subjects) {
            StepKey kept = new StepKey(keeper.id(), StepAction.SETTLE);
            boolean keeps = keeper.desiredReferences().stream()
                    .anyMatch(held -> References.outlives(held)
                            && Subject.target(held).filter(place::equals).isPresent());
            if (keeps && graph.nodes().contains(kept) && !kept.equals(settle) && !graph.isAfter(kept, settle)) {
                graph.happensAfter(settle, kept);
            }
        }
    }
}
