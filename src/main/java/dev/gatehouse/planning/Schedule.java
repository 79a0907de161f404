package dev.gatehouse.planning;

import static dev.gatehouse.planning.StepAction.CREATE;
import static dev.gatehouse.planning.StepAction.DELETE;
import static dev.gatehouse.planning.StepAction.FORGET;
import static dev.gatehouse.planning.StepAction.RELEASE;
import static dev.gatehouse.planning.StepAction.RETIRE;
import static dev.gatehouse.planning.StepAction.SETTLE;

import dev.gatehouse.dag.Graph;
import dev.gatehouse.resource.AfterCreation;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan and what each happens after. Order comes from references and roles alone: forwards from what is
 * desired, backwards from what is there.
 */
public final class Schedule {

    private final Map<ResourceId, Subject<?>> subjects = new LinkedHashMap<>();
    private final Map<ResourceId, Action> actions = new LinkedHashMap<>();
    private final Set<ResourceId> comingFirst = new LinkedHashSet<>();
    private final Roles roles;
    private final Graph<StepKey> graph = new Graph<>();

    private Schedule(Plan plan, Collection<? extends Subject<?>> all) {
        roles = new Roles(all);
        all.forEach(subject -> subjects.put(subject.id(), subject));
        plan.changes().forEach(change -> actions.put(change.resource(), change.action()));
        plan.changes().stream().filter(Change::comesFirst).map(Change::resource).forEach(comingFirst::add);
    }

    /** The graph of a plan over the same subjects it was made of. */
    public static Graph<StepKey> of(Plan plan, Collection<? extends Subject<?>> subjects) {
        return new Schedule(plan, subjects).build();
    }

    private Graph<StepKey> build() {
        actions.forEach(this::steps);
        subjects.values().forEach(this::endings);
        subjects.values().forEach(this::makings);
        subjects.values().forEach(this::claims);
        roles();
        subjects.values().forEach(this::farewells);
        subjects.values().forEach(this::handovers);
        subjects.values().forEach(this::retirements);
        new Arrivals(graph, subjects.values(), comingFirst).order();
        return graph;
    }

    private void steps(ResourceId id, Action action) {
        switch (action) {
            case NOOP -> {}
            case CREATE -> graph.happensAfter(step(id, SETTLE), step(id, CREATE));
            case UPDATE -> graph.add(step(id, SETTLE));
            case REPLACE -> {
                graph.happensAfter(step(id, SETTLE), step(id, CREATE));
                if (!comingFirst.contains(id)) {
                    graph.happensAfter(step(id, CREATE), step(id, DELETE));
                }
            }
            case DELETE -> graph.add(step(id, DELETE));
            case FORGET -> graph.add(step(id, FORGET));
        }
        if (leavesSomethingBehind(id, action)) {
            graph.happensAfter(step(id, RETIRE), step(id, SETTLE));
        }
    }

    /** What was set aside, or is now, goes with what is deleted; else when it stands anew. */
    private boolean leavesSomethingBehind(ResourceId id, Action action) {
        Subject<?> subject = Objects.requireNonNull(subjects.get(id));
        return comingFirst.contains(id)
                || action == Action.UPDATE && !subject.formers().isEmpty();
    }

    /** What it was goes when everything that pointed at that points at it as it is now, or is gone. */
    private void retirements(Subject<?> subject) {
        StepKey retire = step(subject.id(), RETIRE);
        if (!graph.nodes().contains(retire)) {
            return;
        }
        for (Subject<?> other : subjects.values()) {
            if (other.id().equals(subject.id()) || !other.pointsAt(subject)) {
                continue;
            }
            for (StepAction moving : List.of(SETTLE, RETIRE, DELETE)) {
                StepKey moved = step(other.id(), moving);
                if (graph.nodes().contains(moved) && !graph.isAfter(moved, retire)) {
                    graph.happensAfter(retire, moved);
                }
            }
        }
    }

    /** What goes, before or after what it points at now; what stays lets go of what is made anew under it. */
    private void endings(Subject<?> subject) {
        for (References.At at : goingTargets(subject)) {
            ResourceId other = Subject.target(at).orElseThrow();
            if (mustLetGo(at) && (goes(subject.id()) ? mayCircle(at) : stillPointsAt(subject, other))) {
                release(subject, other);
            } else if (goes(subject.id())) {
                boolean outlives = parting(at) == AfterCreation.Parting.OUTLIVES;
                ResourceId first = outlives ? other : subject.id();
                ResourceId second = outlives ? subject.id() : other;
                graph.happensAfter(step(second, DELETE), step(first, DELETE));
            }
        }
    }

    /**
     * What points elsewhere from now on does so before what it pointed at goes, so that nothing is missing in between;
     * unless the new target can only come when the old one is gone: then it lets go first, where AWS wants that.
     */
    private void farewells(Subject<?> subject) {
        if (goes(subject.id()) || !settles(subject.id())) {
            return;
        }
        StepKey settle = step(subject.id(), SETTLE);
        for (References.At at : goingTargets(subject)) {
            ResourceId other = Subject.target(at).orElseThrow();
            if (stillPointsAt(subject, other)) {
                continue;
            }
            if (!graph.isAfter(settle, step(other, DELETE))) {
                graph.happensAfter(step(other, DELETE), settle);
            } else if (mustLetGo(at)) {
                release(subject, other);
            }
        }
    }

    private List<References.At> goingTargets(Subject<?> subject) {
        return subject.presentReferences().stream()
                .filter(at -> Subject.target(at)
                        .filter(other -> !other.equals(subject.id()) && goes(other))
                        .isPresent())
                .toList();
    }

    /** Whether AWS refuses to delete the target while this reference is there and whoever holds it could do without. */
    private static boolean mustLetGo(References.At at) {
        return at.afterCreation() != null && parting(at) != AfterCreation.Parting.OUTLIVES;
    }

    private static boolean mayCircle(References.At at) {
        return parting(at) == AfterCreation.Parting.LETS_GO;
    }

    private static AfterCreation.@Nullable Parting parting(References.At at) {
        AfterCreation later = at.afterCreation();
        return later == null ? null : later.parting();
    }

    private void release(Subject<?> holder, ResourceId held) {
        StepKey release = step(holder.id(), RELEASE);
        graph.happensAfter(step(held, DELETE), release);
        if (goes(holder.id())) {
            graph.happensAfter(step(holder.id(), DELETE), release);
        } else if (settles(holder.id())) {
            graph.happensAfter(step(holder.id(), SETTLE), release);
        }
        leavingNeedy(holder).forEach(needy -> graph.happensAfter(release, step(needy.id(), DELETE)));
    }

    /** What takes a place that another of its kind holds now, such as an address, waits until that one has given it up. */
    private void claims(Subject<?> comer) {
        StepKey create = step(comer.id(), CREATE);
        StepKey taking = graph.nodes().contains(create) ? create : step(comer.id(), SETTLE);
        for (Subject<?> holder : subjects.values()) {
            StepKey giving = step(holder.id(), goes(holder.id()) ? DELETE : SETTLE);
            if (!holder.id().equals(comer.id())
                    && graph.nodes().containsAll(Set.of(taking, giving))
                    && Subject.excludes(holder, comer)
                    && !graph.isAfter(giving, taking)) {
                graph.happensAfter(taking, giving);
            }
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
     * What goes with this one is taken over before: a subnet that moves from one network ACL to another must not be left to
     * the default one in between. Where both stay, the one keeps it until the other has it, which needs no order.
     */
    private void handovers(Subject<?> loser) {
        Spec present = loser.present();
        StepKey giving = step(loser.id(), DELETE);
        if (present == null || !graph.nodes().contains(giving)) {
            return;
        }
        for (Subject<?> gainer : subjects.values()) {
            StepKey taking = step(gainer.id(), SETTLE);
            Spec desired = gainer.desired();
            boolean handsOver = !gainer.id().equals(loser.id())
                    && gainer.kind() == loser.kind()
                    && desired != null
                    && !Collections.disjoint(References.held(present), References.held(desired));
            if (handsOver && graph.nodes().contains(taking) && !graph.isAfter(taking, giving)) {
                graph.happensAfter(giving, taking);
            }
        }
    }

    /** What one gives by referring to the needy itself, as a table does whose route leads to a host, is given later. */
    private void roles() {
        for (Subject<?> giver : subjects.values()) {
            for (Subject<?> needy : subjects.values()) {
                if (roles.willGive(giver, needy)
                        && graph.nodes().contains(step(giver.id(), SETTLE))
                        && graph.nodes().contains(step(needy.id(), CREATE))
                        && !graph.isAfter(step(giver.id(), SETTLE), step(needy.id(), CREATE))) {
                    graph.happensAfter(step(needy.id(), CREATE), step(giver.id(), SETTLE));
                }
            }
            if (goes(giver.id())) {
                leavingNeedy(giver)
                        .forEach(needy -> graph.happensAfter(step(giver.id(), DELETE), step(needy.id(), DELETE)));
            }
        }
    }

    /** What goes and needs what this one gives now. */
    private List<Subject<?>> leavingNeedy(Subject<?> giver) {
        return subjects.values().stream()
                .<Subject<?>>map(needy -> needy)
                .filter(needy -> goes(needy.id()) && roles.givesNow(giver, needy))
                .toList();
    }

    /** Whether it goes before it comes again, if it does. */
    private boolean goes(ResourceId id) {
        return actions.getOrDefault(id, Action.NOOP).destroys() && !comingFirst.contains(id);
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
