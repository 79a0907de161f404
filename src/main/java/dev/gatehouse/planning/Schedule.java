package dev.gatehouse.planning;

import static dev.gatehouse.planning.StepAction.CREATE;
import static dev.gatehouse.planning.StepAction.DELETE;
import static dev.gatehouse.planning.StepAction.FORGET;
import static dev.gatehouse.planning.StepAction.RELEASE;
import static dev.gatehouse.planning.StepAction.SETTLE;

import dev.gatehouse.dag.Graph;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan and what each happens after. Order comes from references and roles alone: forwards from what is
 * desired, backwards from what is there.
 */
public final class Schedule {

    private final Map<ResourceId, Subject<?>> subjects = new LinkedHashMap<>();
    private final Map<ResourceId, Action> actions = new LinkedHashMap<>();
    private final Graph<StepKey> graph = new Graph<>();

    private Schedule(Plan plan, Collection<? extends Subject<?>> all) {
        all.forEach(subject -> subjects.put(subject.id(), subject));
        plan.changes().forEach(change -> actions.put(change.resource(), change.action()));
    }

    /** The graph of a plan over the same subjects it was made of. */
    public static Graph<StepKey> of(Plan plan, Collection<? extends Subject<?>> subjects) {
        return new Schedule(plan, subjects).build();
    }

    private Graph<StepKey> build() {
        actions.forEach(this::steps);
        subjects.values().forEach(this::partings);
        subjects.values().forEach(this::makings);
        roles();
        subjects.values().forEach(this::handovers);
        return graph;
    }

    private void steps(ResourceId id, Action action) {
        switch (action) {
            case NOOP -> {}
            case CREATE -> graph.happensAfter(step(id, SETTLE), step(id, CREATE));
            case UPDATE -> graph.add(step(id, SETTLE));
            case REPLACE ->
                graph.happensAfter(step(id, CREATE), step(id, DELETE)).happensAfter(step(id, SETTLE), step(id, CREATE));
            case DELETE -> graph.add(step(id, DELETE));
            case FORGET -> graph.add(step(id, FORGET));
        }
    }

    /** What must happen before the resources that this one points at now can go. */
    private void partings(Subject<?> subject) {
        for (References.At at : subject.presentReferences()) {
            ResourceId other = Subject.target(at).orElse(null);
            if (other == null || other.equals(subject.id()) || !goes(other)) {
                continue;
            }
            AfterCreation later = at.afterCreation();
            if (later != null && later.parting() == AfterCreation.Parting.LETS_GO) {
                release(subject.id(), other);
            } else if (goes(subject.id())) {
                boolean outlives = later != null && later.parting() == AfterCreation.Parting.OUTLIVES;
                ResourceId first = outlives ? other : subject.id();
                ResourceId second = outlives ? subject.id() : other;
                graph.happensAfter(step(second, DELETE), step(first, DELETE));
            } else if (settles(subject.id()) && !stillPointsAt(subject, other)) {
                graph.happensAfter(step(other, DELETE), step(subject.id(), SETTLE));
            }
        }
    }

    private void release(ResourceId holder, ResourceId held) {
        StepKey release = step(holder, RELEASE);
        graph.happensAfter(step(held, DELETE), release);
        if (goes(holder)) {
            graph.happensAfter(step(holder, DELETE), release);
        } else if (settles(holder)) {
            graph.happensAfter(step(holder, SETTLE), release);
        }
    }

    /** What must be there before this one can be made or made right. */
    private void makings(Subject<?> subject) {
        for (References.At at : subject.desiredReferences()) {
            ResourceId other = Subject.target(at).orElse(null);
            if (other == null || other.equals(subject.id())) {
                continue;
            }
            AfterCreation later = at.afterCreation();
            StepKey waiting = later != null || !graph.nodes().contains(step(subject.id(), CREATE))
                    ? step(subject.id(), SETTLE)
                    : step(subject.id(), CREATE);
            StepKey awaited = later != null && later.needs() == AfterCreation.Needs.EXISTS
                    ? step(other, CREATE)
                    : step(other, SETTLE);
            if (graph.nodes().contains(waiting) && graph.nodes().contains(awaited)) {
                graph.happensAfter(waiting, awaited);
            }
        }
    }

    /**
     * What this one gives up is taken over before: a subnet that moves from one network ACL to another must not be left to
     * the default one in between. Where two exchange theirs, one of them goes first all the same.
     */
    private void handovers(Subject<?> loser) {
        StepKey giving = step(loser.id(), goes(loser.id()) ? DELETE : SETTLE);
        for (ResourceId held : exclusivelyHeld(loser.presentReferences())) {
            for (Subject<?> gainer : subjects.values()) {
                StepKey taking = step(gainer.id(), SETTLE);
                boolean handsOver = !gainer.id().equals(loser.id())
                        && gainer.kind() == loser.kind()
                        && exclusivelyHeld(gainer.desiredReferences()).contains(held)
                        && !exclusivelyHeld(gainer.presentReferences()).contains(held);
                if (handsOver && graph.nodes().containsAll(Set.of(giving, taking)) && !graph.isAfter(taking, giving)) {
                    graph.happensAfter(giving, taking);
                }
            }
        }
    }

    private static Set<ResourceId> exclusivelyHeld(List<References.At> references) {
        return references.stream()
                .filter(at -> at.afterCreation() != null
                        && at.afterCreation().parting() == AfterCreation.Parting.OUTLIVES
                        && !at.path().contains("."))
                .flatMap(at -> Subject.target(at).stream())
                .collect(Collectors.toSet());
    }

    private void roles() {
        Lookup desired = lookup(Subject::desired);
        Lookup present = lookup(Subject::present);
        for (Subject<?> needy : subjects.values()) {
            for (Subject<?> giver : subjects.values()) {
                if (gives(giver, needy, desired, Subject::desired)
                        && graph.nodes().contains(step(giver.id(), SETTLE))
                        && graph.nodes().contains(step(needy.id(), CREATE))) {
                    graph.happensAfter(step(needy.id(), CREATE), step(giver.id(), SETTLE));
                }
                if (gives(giver, needy, present, Subject::present) && goes(giver.id()) && goes(needy.id())) {
                    graph.happensAfter(step(giver.id(), DELETE), step(needy.id(), DELETE));
                }
            }
        }
    }

    private static boolean gives(
            Subject<?> giver, Subject<?> needy, Lookup lookup, Function<Subject<?>, @Nullable Spec> side) {
        Set<Role> given = provided(giver, side.apply(giver));
        return !given.isEmpty()
                && needed(needy, side.apply(needy), lookup).stream().anyMatch(given::contains);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Spec> Set<Role> provided(Subject<S> subject, @Nullable Spec spec) {
        return spec == null ? Set.of() : subject.kind().provides((S) spec);
    }

    @SuppressWarnings("unchecked")
    private static <S extends Spec> Set<Role> needed(Subject<S> subject, @Nullable Spec spec, Lookup lookup) {
        return spec == null ? Set.of() : subject.kind().needs((S) spec, lookup);
    }

    private Lookup lookup(Function<Subject<?>, @Nullable Spec> side) {
        return new Lookup() {
            @Override
            @SuppressWarnings("unchecked")
            public <S extends Spec> Optional<S> spec(Ref<S> ref) {
                Subject<?> subject = ref instanceof Ref.Managed<S> managed ? subjects.get(managed.id()) : null;
                return subject == null ? Optional.empty() : Optional.ofNullable((S) side.apply(subject));
            }
        };
    }

    private boolean goes(ResourceId id) {
        return actions.getOrDefault(id, Action.NOOP).destroys();
    }

    private boolean settles(ResourceId id) {
        return graph.nodes().contains(step(id, SETTLE));
    }

    private static boolean stillPointsAt(Subject<?> subject, ResourceId other) {
        return subject.desiredReferences().stream()
                .anyMatch(at -> Subject.target(at).filter(other::equals).isPresent());
    }

    private static StepKey step(ResourceId id, StepAction action) {
        return new StepKey(id, action);
    }
}
