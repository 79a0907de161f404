package dev.gatehouse.planning;

import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.ResourceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which of the resources that are replaced can be made anew before they go as they were. Not if they hold what the new one
 * or another that comes needs; and not if what they stand on goes before they could: that makes one that goes first drag
 * with it what stands on it.
 */
final class Replacements {

    private final Map<ResourceId, Action> actions;
    private final Collection<? extends Subject<?>> subjects;
    private final Roles roles;
    private final Map<ResourceId, Subject<?>> comingFirst = new LinkedHashMap<>();

    Replacements(Map<ResourceId, Action> actions, Collection<? extends Subject<?>> subjects, Roles roles) {
        this.actions = actions;
        this.subjects = subjects;
        this.roles = roles;
        subjects.stream()
                .filter(subject -> actions.get(subject.id()) == Action.REPLACE && canComeFirst(subject))
                .forEach(subject -> comingFirst.put(subject.id(), subject));
        boolean fewer;
        do {
            Set<Subject<?>> losing = new LinkedHashSet<>(comingFirst.values());
            losing.removeIf(subject -> !losesItsGround(subject));
            losing.forEach(subject -> comingFirst.remove(subject.id()));
            fewer = !losing.isEmpty();
        } while (fewer);
    }

    Replacement of(ResourceId id) {
        return comingFirst.containsKey(id) ? Replacement.NEW_FIRST : Replacement.OLD_FIRST;
    }

    private boolean canComeFirst(Subject<?> subject) {
        if (subject.present() == null) {
            // Made anew already, as far as it went: what it was stands aside.
            return !subject.formers().isEmpty();
        }
        boolean failed =
                subject.observed() instanceof Present<?> there && there.readiness() instanceof Readiness.Failed;
        // What it was before may hold what the next one needs: then all that there is of it goes first.
        return !failed
                && subject.formers().isEmpty()
                && subject.kind().comesFirst()
                && subjects.stream().noneMatch(comer -> Subject.excludes(subject, comer));
    }

    private boolean losesItsGround(Subject<?> subject) {
        boolean standsOnIt = subject.presentReferences().stream()
                .flatMap(at -> Subject.target(at).stream())
                .anyMatch(this::goesBefore);
        return standsOnIt || roles.giversNow(subject).stream().anyMatch(giver -> goesBefore(giver.id()));
    }

    /** Whether it is gone before it comes again, if it does. */
    boolean goesBefore(ResourceId id) {
        return Objects.requireNonNullElse(actions.get(id), Action.NOOP).destroys() && !comingFirst.containsKey(id);
    }
}
