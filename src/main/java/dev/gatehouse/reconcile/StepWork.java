package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Existence;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.reconcile.Outcome.Again;
import dev.gatehouse.reconcile.Outcome.Created;
import dev.gatehouse.reconcile.Outcome.Done;
import dev.gatehouse.reconcile.Outcome.Faulty;
import dev.gatehouse.reconcile.Outcome.Gone;
import dev.gatehouse.reconcile.Outcome.Recognised;
import dev.gatehouse.reconcile.Outcome.Settled;
import dev.gatehouse.reconcile.Outcome.TwinsEnded;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.FieldChange;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One attempt at one step: looks, then moves the resource one step nearer. Calls AWS and nothing else; touches no
 * database and waits for nothing.
 */
@Component
class StepWork {

    private final Observations observations;
    private final Edge edge;
    private final ReconcileSettings settings;
    private final Clock clock;

    StepWork(Observations observations, Edge edge, ReconcileSettings settings, Clock clock) {
        this.observations = observations;
        this.edge = edge;
        this.settings = settings;
        this.clock = clock;
    }

    /** What it came to; AWS's errors become faults, anything else is a defect and goes through. */
    Outcome attempt(Assignment assignment) {
        try {
            return switch (assignment.action()) {
                case CREATE -> create(assignment);
                case SETTLE -> settle(assignment);
                case RELEASE -> release(assignment);
                case DELETE -> delete(assignment);
                case RETIRE -> retire(assignment);
                case FORGET -> forget(assignment);
            };
        } catch (RuntimeException thrown) {
            return edge.fault(thrown).<Outcome>map(Faulty::new).orElseThrow(() -> thrown);
        }
    }

    private Outcome create(Assignment a) {
        if (a.item().existence() == Existence.MADE) {
            return recognise(a);
        }
        Driver<Spec> driver = a.kind().driver();
        Spec desired = resolved(a);
        if (a.creationSent() != null) {
            Optional<String> made = unrecorded(a);
            if (made.isPresent()) {
                return new Created(made.get());
            }
        }
        if (!a.maySend()) {
            return new Again(settings.poll(), "creation-unanswered");
        }
        return new Created(driver.create(a.scope(), desired, creation(a, desired)));
    }

    /** The plan took it for gone, or another run has made it: an id that we know is given up only for certain. */
    private Outcome recognise(Assignment a) {
        Optional<Present<Spec>> there = own(a);
        if (there.isPresent()) {
            return new Created(there.get().externalId());
        }
        return mayBeHidden(a) ? hidden(a) : new Outcome.Vanished();
    }

    private Outcome settle(Assignment a) {
        String id = Objects.requireNonNull(a.item().externalId());
        Optional<Present<Spec>> seen = look(a).stream()
                .filter(present -> present.externalId().equals(id))
                .findFirst();
        if (seen.isEmpty()) {
            return notVisible(a);
        }
        List<String> twins = endTwins(a, id);
        if (!twins.isEmpty()) {
            return new TwinsEnded(twins);
        }
        Present<Spec> present = seen.get();
        Spec desired = References.keeping(resolved(a), present.spec(), a.kept());
        List<FieldChange> differences = Differences.between(present.spec(), desired);
        if (differences.stream().anyMatch(FieldChange::forcesReplacement)
                || a.kind().replaces(present.spec(), desired)) {
            return new Faulty(new Fault.Terminal("MoreThanApproved", paths(differences)));
        }
        if (present.readiness() instanceof Readiness.Failed failed) {
            return new Faulty(new Fault.Terminal("CreationFailed", failed.why()));
        }
        Spec next = References.keeping(desired, present.spec(), a.awaited());
        // The other may wait for what this one takes.
        if (!next.equals(desired) && !References.pointsElsewhere(next, present.spec())) {
            return new Again(settings.poll(), "handing-over");
        }
        if (!differences.isEmpty()) {
            a.kind().driver().update(a.scope(), present, next);
            // What AWS still makes may not take a change yet: nothing is gained by looking again at once.
            boolean inProgress = present.readiness() instanceof Readiness.InProgress;
            return new Again(inProgress ? settings.poll() : Duration.ZERO, "checking");
        }
        return present.readiness() instanceof Readiness.InProgress progress
                ? new Again(settings.poll(), progress.why())
                : new Settled(present);
    }

    private Outcome notVisible(Assignment a) {
        Instant made = Objects.requireNonNullElse(a.item().creationSentAt(), a.begun());
        boolean young = clock.instant().isBefore(made.plus(edge.staleWindow()));
        return young
                ? new Again(settings.poll(), "not-visible-yet")
                : new Faulty(
                        new Fault.Terminal("Vanished", String.valueOf(a.item().externalId())));
    }

    /** Ends whatever else bears the mark of the creation that made this one: the other half of a creation sent twice. */
    private List<String> endTwins(Assignment a, String keep) {
        if (a.item().operation() == null) {
            return List.of();
        }
        List<Present<Spec>> twins = bearers(a).stream()
                .filter(present -> !present.externalId().equals(keep))
                .toList();
        twins.forEach(twin -> a.kind().driver().delete(a.scope(), twin));
        return twins.stream().map(Present::externalId).toList();
    }

    private Outcome release(Assignment a) {
        Optional<Present<Spec>> holder = own(a);
        if (holder.isEmpty() && mayBeHidden(a)) {
            return hidden(a);
        }
        holder.ifPresent(present -> a.kind().driver().release(a.scope(), present, a.releases()));
        return new Done();
    }

    private Outcome delete(Assignment a) {
        List<Present<Spec>> there = ours(a);
        if (there.isEmpty()) {
            // What was there and was then ended is gone; anything else may only be hidden.
            boolean ended = a.actedBefore() && a.item().existence() == Existence.MADE;
            return !ended && mayBeHidden(a) ? hidden(a) : gone(a);
        }
        Optional<String> unrecorded = unrecorded(a);
        if (unrecorded.isPresent()) {
            return new Recognised(unrecorded.get());
        }
        boolean adopted = there.stream().allMatch(present -> a.kind().adopts(present.spec()));
        end(a, there);
        return adopted ? new Gone() : new Again(a.actedBefore() ? settings.poll() : Duration.ZERO, "deleting");
    }

    /** What a creation made whose answer was never recorded: it has an id before it ends, or nobody could tell what ended. */
    private Optional<String> unrecorded(Assignment a) {
        return a.item().existence() == Existence.MAYBE_MADE
                ? bearers(a).stream().map(Present::externalId).findFirst()
                : Optional.empty();
    }

    /** Ends what it was before it was made anew; never what it is now. */
    private Outcome retire(Assignment a) {
        List<Present<Spec>> there = look(a).stream()
                .filter(present -> !Observer.isOf(present, a.item()) && wasOnce(present, a.item()))
                .toList();
        if (there.isEmpty()) {
            boolean hidden = !a.actedBefore()
                    && a.item().formers().stream()
                            .anyMatch(former -> former.mayBeHidden(clock.instant(), edge.staleWindow()));
            return hidden ? new Again(settings.poll(), "not-visible-yet") : new Gone();
        }
        end(a, there);
        return new Again(a.actedBefore() ? settings.poll() : Duration.ZERO, "deleting");
    }

    private static boolean wasOnce(Present<Spec> present, Item item) {
        return item.formers().stream()
                .anyMatch(former -> present.externalId().equals(former.externalId())
                        || Observer.bears(present, Optional.ofNullable(former.operation())));
    }

    private static void end(Assignment a, List<Present<Spec>> there) {
        for (Present<Spec> present : there) {
            boolean onItsWay = a.actedBefore() && a.kind().driver().mayBeEnding(present);
            if (!onItsWay) {
                a.kind().driver().delete(a.scope(), present, a.item().spec());
            }
        }
    }

    /** Drops our record only; if it is there after all, nobody has approved its end. */
    private Outcome forget(Assignment a) {
        if (a.item().existence() == Existence.NOT_MADE) {
            return new Gone();
        }
        List<Present<Spec>> there = ours(a);
        if (!there.isEmpty()) {
            return new Faulty(new Fault.Terminal("StillThere", there.getFirst().externalId()));
        }
        return mayBeHidden(a) ? hidden(a) : gone(a);
    }

    /** A creation that came to nothing may have come half the way, and an end may have left something. */
    private static Outcome gone(Assignment a) {
        if (a.item().operation() != null) {
            Spec wished = a.item().spec();
            Driver.Creation creation = creation(a, wished);
            if (a.item().existence() == Existence.MAYBE_MADE) {
                a.kind().driver().abandon(a.scope(), wished, creation);
            } else {
                a.kind().driver().conclude(a.scope(), wished, creation);
            }
        }
        return new Gone();
    }

    private boolean mayBeHidden(Assignment a) {
        return a.item().mayBeHidden(clock.instant(), edge.staleWindow());
    }

    private Outcome hidden(Assignment a) {
        boolean made = a.item().existence() == Existence.MADE;
        return new Again(settings.poll(), made ? "not-visible-yet" : "creation-unanswered");
    }

    private Optional<Present<Spec>> own(Assignment a) {
        return look(a).stream()
                .filter(present -> Observer.isOf(present, a.item()))
                .findFirst();
    }

    /** It, and whatever else bears the mark of the creation that made it. */
    private List<Present<Spec>> ours(Assignment a) {
        Optional<UUID> operation = Optional.ofNullable(a.item().operation());
        return look(a).stream()
                .filter(present -> Observer.isOf(present, a.item())
                        || Observer.bears(present, operation)
                        || wasOnce(present, a.item()))
                .toList();
    }

    private List<Present<Spec>> look(Assignment a) {
        Set<String> ids = a.item().externalIds();
        return Unrecorded.look(observations, a.scope(), a.kind(), a.begun(), ids, List.of(a.item()))
                .all();
    }

    private List<Present<Spec>> bearers(Assignment a) {
        Optional<UUID> operation = Optional.ofNullable(a.item().operation());
        return look(a).stream()
                .filter(present -> Observer.bears(present, operation))
                .sorted(Comparator.comparing(Present::externalId))
                .toList();
    }

    private static Driver.Creation creation(Assignment a, Spec spec) {
        UUID operation = Objects.requireNonNull(a.item().operation(), "a creation needs an intent");
        Ownership ownership = new Ownership(a.item().stack(), a.item().id(), operation);
        return new Driver.Creation(operation.toString(), spec.tags().and(ownership.tags()));
    }

    private static Spec resolved(Assignment a) {
        return References.map(Objects.requireNonNull(a.desired()), a.toAws());
    }

    private static String paths(List<FieldChange> differences) {
        return differences.stream().map(FieldChange::path).collect(Collectors.joining(", "));
    }
}
