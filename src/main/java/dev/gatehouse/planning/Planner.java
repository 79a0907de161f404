package dev.gatehouse.planning;

import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Observation.Absent;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Desired against observed, to a plan. Replacement is contagious: what must point at a resource for its whole life goes
 * with it, as does what stands in one that must go before its next one can come; what may point elsewhere follows by an
 * update, as does what has copies of something that changes. So the actions are raised until nothing changes any more.
 */
public final class Planner {

    private Planner() {}

    public static Plan plan(UUID stack, String basis, Collection<? extends Subject<?>> subjects) {
        Map<ResourceId, Draft> drafts = new LinkedHashMap<>();
        subjects.forEach(subject -> drafts.put(subject.id(), Draft.of(subject)));
        Roles roles = new Roles(subjects);
        Replacements replacements;
        boolean raised;
        do {
            settle(drafts, roles);
            replacements = new Replacements(actions(drafts), subjects, roles);
            List<Subject<?>> grounds = goingBefore(drafts.values(), replacements);
            raised = false;
            for (Draft draft : drafts.values()) {
                raised |= draft.loseGround(grounds);
            }
        } while (raised);
        Replacements last = replacements;
        return new Plan(
                stack,
                basis,
                drafts.values().stream().map(draft -> draft.change(last)).toList());
    }

    private static void settle(Map<ResourceId, Draft> drafts, Roles roles) {
        boolean raised;
        do {
            raised = false;
            for (Draft draft : drafts.values()) {
                raised |= draft.follow(drafts);
                raised |= draft.miss(drafts, roles);
            }
        } while (raised);
    }

    /** What comes again only after it went: mostly nothing, so that nobody need look for it among all. */
    private static List<Subject<?>> goingBefore(Collection<Draft> drafts, Replacements replacements) {
        return drafts.stream()
                .<Subject<?>>map(draft -> draft.subject)
                .filter(subject -> subject.desired() != null && replacements.goesBefore(subject.id()))
                .toList();
    }

    private static Map<ResourceId, Action> actions(Map<ResourceId, Draft> drafts) {
        Map<ResourceId, Action> actions = new LinkedHashMap<>();
        drafts.forEach((id, draft) -> actions.put(id, draft.action));
        return actions;
    }

    /** A change in the making; its action only ever rises from NOOP over UPDATE to REPLACE. */
    private static final class Draft {

        private final Subject<?> subject;
        private Action action;
        private final List<FieldChange> fields;
        private final List<Reason> reasons = new ArrayList<>();

        private Draft(Subject<?> subject, Action action, List<FieldChange> fields) {
            this.subject = subject;
            this.action = action;
            this.fields = new ArrayList<>(fields);
        }

        static Draft of(Subject<?> subject) {
            return subject.desired() == null ? unwanted(subject) : wanted(subject, subject.desired());
        }

        private static Draft unwanted(Subject<?> subject) {
            String why = subject.kept() ? "paused" : "removed";
            if (subject.observed() instanceof Absent<?> && subject.formers().isEmpty()) {
                return subject.kept()
                        ? new Draft(subject, Action.NOOP, List.of())
                        : new Draft(subject, Action.FORGET, List.of()).because(Reason.of("removed"));
            }
            return new Draft(subject, Action.DELETE, Differences.between(subject.present(), null))
                    .because(Reason.of(why));
        }

        private static Draft wanted(Subject<?> subject, Spec desired) {
            Spec present = subject.present();
            List<FieldChange> fields = Differences.between(present, desired);
            if (present == null && !subject.formers().isEmpty()) {
                return new Draft(subject, Action.REPLACE, fields).because(Reason.of("former-stands"));
            }
            if (present == null) {
                return new Draft(subject, Action.CREATE, fields)
                        .because(Reason.of(subject.existedBefore() ? "gone" : "new"));
            }
            if (subject.observed() instanceof Present<?> there
                    && there.readiness() instanceof Readiness.Failed failed) {
                return new Draft(subject, Action.REPLACE, fields).because(Reason.of("failed", failed.why()));
            }
            if (subject.replacesItself() || fields.stream().anyMatch(FieldChange::forcesReplacement)) {
                return new Draft(subject, Action.REPLACE, fields).because(Reason.of("cannot-change-in-place"));
            }
            Draft draft = new Draft(subject, fields.isEmpty() ? Action.NOOP : Action.UPDATE, fields);
            if (!fields.isEmpty()) {
                draft.because(Reason.of("differs"));
            }
            if (!subject.formers().isEmpty()) {
                draft.action = Action.UPDATE;
                draft.because(Reason.of("former-left"));
            }
            return draft;
        }

        private Draft because(Reason reason) {
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
            return this;
        }

        /** Whether it is there and stays what it is, as far as is known by now. */
        private boolean stays() {
            return (action == Action.NOOP || action == Action.UPDATE) && subject.desired() != null;
        }

        /** Raises the action to REPLACE if what it needs is taken from it meanwhile; tells whether it did. */
        boolean miss(Map<ResourceId, Draft> drafts, Roles roles) {
            if (!stays()) {
                return false;
            }
            for (Subject<?> gives : roles.giversThroughout(subject)) {
                Draft giver = Objects.requireNonNull(drafts.get(gives.id()));
                boolean stops = giver.action.destroys()
                        || giver.action == Action.UPDATE && !roles.willGive(giver.subject, subject);
                if (stops) {
                    action = Action.REPLACE;
                    because(Reason.of("follows", giver.subject.name()));
                    return true;
                }
            }
            return false;
        }

        /** Raises the action to REPLACE if what it stands in must go before it comes again; tells whether it did. */
        boolean loseGround(List<Subject<?>> grounds) {
            if (!stays()) {
                return false;
            }
            for (Subject<?> ground : grounds) {
                if (subject.standsIn(ground)) {
                    action = Action.REPLACE;
                    because(Reason.of("follows", ground.name()));
                    return true;
                }
            }
            return false;
        }

        /** Whether it is changed where it is, and not only called otherwise. */
        private boolean changesInPlace() {
            return action == Action.UPDATE
                    && fields.stream().anyMatch(field -> !field.path().startsWith("tags"));
        }

        /** Raises the action if a resource it points at gets another id, or it has copies of it; tells whether it did. */
        boolean follow(Map<ResourceId, Draft> drafts) {
            if (!stays()) {
                return false;
            }
            boolean raised = false;
            for (References.At at : subject.desiredReferences()) {
                Optional<Draft> target = Subject.target(at).map(drafts::get);
                boolean anew = target.stream().anyMatch(draft -> draft.action.makesAnew());
                boolean changed = at.followsChanges() && target.stream().anyMatch(Draft::changesInPlace);
                if (target.isEmpty() || !anew && !changed) {
                    continue;
                }
                Action next = anew && at.forcesReplacement() ? Action.REPLACE : Action.UPDATE;
                if (next.compareTo(action) > 0) {
                    action = next;
                    raised = true;
                }
                because(Reason.of("follows", target.get().subject.name()));
            }
            return raised;
        }

        Change change(Replacements replacements) {
            return new Change(
                    subject.id(),
                    subject.kind().name(),
                    subject.name(),
                    action,
                    fields,
                    reasons,
                    action == Action.REPLACE ? replacements.of(subject.id()) : null);
        }
    }
}
