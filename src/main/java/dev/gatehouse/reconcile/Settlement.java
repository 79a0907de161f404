package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.reconcile.Workers.Result;
import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.AuditPort.Operation;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Edge.Call;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down what attempts came to, in the caller's transaction. A result is refused if it is not the last attempt's. */
@Component
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final RunRows runs;
    private final StepRows steps;
    private final Ledger ledger;
    private final Inventory inventory;
    private final AuditPort audit;
    private final Patience patience;
    private final Clock clock;

    Settlement(
            RunRows runs,
            StepRows steps,
            Ledger ledger,
            Inventory inventory,
            AuditPort audit,
            Patience patience,
            Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.ledger = ledger;
        this.inventory = inventory;
        this.audit = audit;
        this.patience = patience;
        this.clock = clock;
    }

    void settle(Result result) {
        Assignment done = result.assignment();
        RunRow run = runs.lock(done.run()).orElse(null);
        StepRow step = steps.findById(done.attempt().step()).orElse(null);
        if (run == null
                || step == null
                || !Attempt.of(run, step).equals(done.attempt())
                || step.state != StepState.IN_FLIGHT) {
            LOG.info("A stale result of step {} is refused: {}", done.attempt().step(), result.outcome());
            return;
        }
        if (result.calls().stream()
                .anyMatch(call -> !call.reads() && call.outcome().equals("ok"))) {
            step.actedAt = clock.instant();
        }
        step.tries = tried(step, result).text();
        step.told(result.calls().stream()
                .filter(call -> !call.reads() || !call.outcome().equals("ok"))
                .map(Settlement::told)
                .toList());
        if (step.action == StepAction.CREATE && result.outcome() instanceof Outcome.Faulty && !result.mayHaveMade()) {
            ledger.creationNotSent(done.item().id(), done.creationSent());
            if (step.replaces != null) {
                ledger.takeBack(done.item().id());
            }
        }
        settle(run, step, done, result.outcome());
    }

    private static Tries tried(StepRow step, Result result) {
        Tries tries = Tries.of(step.tries);
        return switch (result.outcome()) {
            case Outcome.Faulty faulty -> tries.ended(faulty.fault().code());
            case Outcome.Again again when result.calls().stream().allMatch(Call::reads) -> tries.looked();
            case Outcome.Again again -> tries.ended(again.why());
            case Outcome.TwinsEnded twins -> tries.ended("twin-removed");
            case Outcome.Recognised recognised -> tries.looked();
            default -> tries.ended("ok");
        };
    }

    /** Of an attempt that was interrupted nobody knows what it did. */
    private static boolean mayHaveActed(StepRow step) {
        return step.actedAt != null || Tries.of(step.tries).wasInterrupted();
    }

    /** What a step did, with its attempts. */
    private Operation operation(StepRow step) {
        UUID creation = step.action == StepAction.CREATE ? step.operationId : null;
        return creation == null ? new Operation(step.id, Tries.of(step.tries).lines()) : creation(creation);
    }

    /** A creation with all attempts at it, whichever run made them. */
    private Operation creation(UUID id) {
        return new Operation(
                id,
                steps.findByOperationIdOrderByStartedAt(id).stream()
                        .flatMap(step -> step.tries.lines())
                        .toList());
    }

    private static String told(Call call) {
        return call.operation() + " " + call.outcome() + " " + call.requestId();
    }

    private void settle(RunRow run, StepRow step, Assignment done, Outcome outcome) {
        Instant now = clock.instant();
        ResourceId id = done.item().id();
        Author author = run.author();
        switch (outcome) {
            case Outcome.Created created -> {
                if (ledger.created(id, operation(step), created.externalId(), author, run.id)) {
                    step.done(now);
                } else {
                    step.again(now, "checking");
                }
            }
            case Outcome.Settled settled -> {
                ledger.applied(
                        id,
                        Objects.requireNonNull(done.desired()),
                        ours(run, settled.observed()),
                        operation(step),
                        mayHaveActed(step),
                        author,
                        run.id);
                step.done(now);
            }
            case Outcome.Recognised recognised -> {
                UUID creation = Objects.requireNonNull(done.item().operation());
                ledger.created(id, creation(creation), recognised.externalId(), author, run.id);
                step.again(now, "checking");
            }
            case Outcome.TwinsEnded twins -> {
                ledger.twinsEnded(id, twins.externalIds(), author, run.id);
                step.again(now, "twin-removed");
            }
            case Outcome.Vanished vanished -> {
                ledger.vanished(id);
                step.again(now, "checking");
            }
            case Outcome.Gone gone -> {
                if (step.action == StepAction.RETIRE) {
                    ledger.retired(id, operation(step), author, run.id);
                } else {
                    ledger.gone(id, operation(step), author, run.id);
                }
                step.done(now);
            }
            case Outcome.Done nothingMore -> {
                if (mayHaveActed(step)) {
                    ledger.released(id, operation(step), author, run.id);
                }
                step.done(now);
            }
            case Outcome.Again again -> again(step, again, now);
            case Outcome.Faulty faulty -> fault(step, faulty.fault(), now);
        }
    }

    private Present<Spec> ours(RunRow run, Present<Spec> observed) {
        References.Mapping toOurs = Observer.mapping(inventory.items(run.stackId));
        return observed.with(References.map(observed.spec(), toOurs));
    }

    private void again(StepRow step, Outcome.Again again, Instant now) {
        step.fault(null);
        if (patience.isOver(step, now)) {
            step.fail(new Fault.Terminal("TookTooLong", again.why()), now);
        } else {
            step.again(now.plus(patience.pause(step, again.after())), again.why());
        }
    }

    private void fault(StepRow step, Fault fault, Instant now) {
        Duration pause = switch (fault) {
            case Fault.Retryable retryable -> retryable.after();
            case Fault.Unanswered unanswered -> patience.first();
            case Fault.Blocked blocked -> patience.first();
            case Fault.Denied denied -> Duration.ZERO;
            case Fault.QuotaExceeded quota -> Duration.ZERO;
            case Fault.Terminal terminal -> Duration.ZERO;
        };
        if (pause.isZero() || patience.isOver(step, now)) {
            step.fail(fault, now);
        } else {
            step.again(now.plus(patience.pause(step, pause)), fault.code());
            step.fault(fault);
        }
    }

    void ended(RunRow run) {
        audit.record(new Deed(
                run.stackId,
                null,
                null,
                "run",
                "",
                switch (run.state) {
                    case SUCCEEDED -> "run.succeeded";
                    case FAILED -> "run.failed";
                    case CANCELLED -> "run.stopped";
                    case RUNNING -> throw new IllegalStateException("a running run has not ended");
                },
                null,
                null,
                run.author(),
                run.id));
    }
}
