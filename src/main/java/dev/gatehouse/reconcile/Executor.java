package dev.gatehouse.reconcile;

import dev.gatehouse.reconcile.Workers.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries runs out: a state machine over steps in the database. Each tick writes down what attempts came to, then hands
 * out the steps that are due. Only one thread ticks; attempts are made by {@link Workers} and touch no database.
 */
@Service
public class Executor {

    private final RunRows runs;
    private final StepRows steps;
    private final Dispatch dispatch;
    private final Settlement settlement;
    private final Workers workers;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Executor(
            RunRows runs,
            StepRows steps,
            Dispatch dispatch,
            Settlement settlement,
            Workers workers,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.dispatch = dispatch;
        this.settlement = settlement;
        this.workers = workers;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes over the runs of a process that is no more: what it had in flight is attempted again, and what may still
     * come from it is refused by the epoch.
     */
    public void recover() {
        transactions.executeWithoutResult(status -> {
            for (RunRow run : runs.findByStateOrderByStartedAt(RunState.RUNNING)) {
                run.epoch++;
                steps.findByRunIdOrderByNumber(run.id).stream()
                        .filter(step -> step.state == StepState.IN_FLIGHT)
                        .forEach(step -> step.due(clock.instant()));
            }
        });
    }

    /** Does what is to be done now; tells when the next step is due, or nothing if none is waiting for a time. */
    public Optional<Instant> tick() {
        List<Result> results = workers.results();
        if (!results.isEmpty()) {
            transactions.executeWithoutResult(status -> {
                results.forEach(settlement::settle);
                results.stream()
                        .map(Result::assignment)
                        .map(done -> new RunChanged(done.run(), done.item().stack()))
                        .distinct()
                        .forEach(events::publishEvent);
            });
        }
        List<Assignment> assignments = new ArrayList<>();
        List<Instant> due = new ArrayList<>();
        transactions.executeWithoutResult(status -> {
            for (RunRow run : runs.findByStateOrderByStartedAt(RunState.RUNNING)) {
                advance(run, assignments, due);
            }
        });
        workers.begin(assignments);
        return due.stream().min(Instant::compareTo);
    }

    private void advance(RunRow run, List<Assignment> assignments, List<Instant> due) {
        Instant now = clock.instant();
        List<StepRow> all = steps.findByRunIdOrderByNumber(run.id);
        boolean inFlight = all.stream().anyMatch(step -> step.state == StepState.IN_FLIGHT);
        if (run.cancelRequested) {
            if (!inFlight) {
                end(run, RunState.CANCELLED, now);
            }
            return;
        }
        promote(all, now);
        List<StepRow> ready = all.stream()
                .filter(step -> step.state == StepState.READY
                        && !Objects.requireNonNull(step.dueAt).isAfter(now))
                .limit(Math.max(0, workers.free() - assignments.size()))
                .toList();
        if (!ready.isEmpty()) {
            assignments.addAll(dispatch.begin(run, ready));
            events.publishEvent(new RunChanged(run.id, run.stackId));
        }
        all.stream()
                .filter(step -> step.state == StepState.READY)
                .map(step -> Objects.requireNonNull(step.dueAt))
                .forEach(due::add);
        if (all.stream().noneMatch(step -> step.state == StepState.READY || step.state == StepState.IN_FLIGHT)) {
            boolean complete = all.stream().allMatch(step -> step.state == StepState.DONE);
            end(run, complete ? RunState.SUCCEEDED : RunState.FAILED, now);
        }
    }

    private static void promote(List<StepRow> all, Instant now) {
        Set<UUID> done = all.stream()
                .filter(step -> step.state == StepState.DONE)
                .map(step -> step.id)
                .collect(Collectors.toSet());
        all.stream()
                .filter(step -> step.state == StepState.WAITING && done.containsAll(step.happensAfter()))
                .forEach(step -> step.due(now));
    }

    private void end(RunRow run, RunState how, Instant now) {
        run.end(how, now);
        settlement.ended(run);
        events.publishEvent(new RunChanged(run.id, run.stackId));
    }

    /** How long to wait until then, never less than nothing. */
    Duration until(Instant then) {
        Duration left = Duration.between(clock.instant(), then);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
