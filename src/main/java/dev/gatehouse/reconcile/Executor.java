package dev.gatehouse.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries runs out: a state machine over steps in the database. Each tick writes down what attempts came to, then hands
 * out the steps that are due. Only one thread ticks; attempts are made by {@link Workers} and touch no database. Trouble of the
 * database delays: nothing that was learnt is lost by it.
 */
@Service
public class Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Executor.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final RunRows runs;
    private final StepRows steps;
    private final Dispatch dispatch;
    private final Settlement settlement;
    private final InHand inHand;
    private final Holdings holdings;
    private final TakeOver takeOver;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Executor(
            RunRows runs,
            StepRows steps,
            Dispatch dispatch,
            Settlement settlement,
            InHand inHand,
            Holdings holdings,
            TakeOver takeOver,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.dispatch = dispatch;
        this.settlement = settlement;
        this.inHand = inHand;
        this.holdings = holdings;
        this.takeOver = takeOver;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Takes over every run of a process that is no more. */
    public void recover() {
        runs.findIds(RunState.RUNNING).forEach(takeOver::of);
    }

    /** Does what is to be done now; tells when the next step is due, or nothing if none is waiting for a time. */
    public Optional<Instant> tick() {
        List<Instant> due = new ArrayList<>();
        if (!inHand.settle()) {
            due.add(clock.instant().plus(AFTER_TROUBLE));
        }
        for (UUID run : whoHasLeastFirst()) {
            advance(run, due);
        }
        return due.stream().min(Instant::compareTo);
    }

    /** A run with many steps would otherwise take each worker that becomes free before the others are asked. */
    private List<UUID> whoHasLeastFirst() {
        return holdings.runs().stream()
                .sorted(Comparator.comparing(inHand::many))
                .toList();
    }

    /** Each run in a transaction of its own: one that cannot be taken further does not hold up the others. */
    private void advance(UUID id, List<Instant> due) {
        List<Assignment> assignments = new ArrayList<>();
        Runnable parting;
        try {
            parting = Objects.requireNonNull(transactions.execute(status -> {
                RunRow run = runs.lock(id).orElse(null);
                if (run == null || run.state.isOver()) {
                    return () -> holdings.over(id);
                }
                if (!holdings.isOurs(run)) {
                    return () -> holdings.lost(id);
                }
                assignments.addAll(advance(run, due));
                return parting(run);
            }));
        } catch (RuntimeException trouble) {
            // It may have been committed all the same: then nobody holds what it handed out, and it is handed out
            // again.
            LOG.error("Run {} could not be taken further; it is tried again", id, trouble);
            due.add(clock.instant().plus(AFTER_TROUBLE));
            return;
        }
        inHand.begin(assignments);
        parting.run();
    }

    /** What the holdings are to hear when it is committed. */
    private Runnable parting(RunRow run) {
        if (run.state.isOver()) {
            return () -> holdings.over(run.id);
        }
        boolean idle = !holdings.mayBegin(run.id)
                && steps.findByRunIdOrderByNumber(run.id).stream().noneMatch(step -> step.state == StepState.IN_FLIGHT);
        return idle ? () -> holdings.idle(run.id) : () -> {};
    }

    private List<Assignment> advance(RunRow run, List<Instant> due) {
        Instant now = clock.instant();
        List<StepRow> all = steps.findByRunIdOrderByNumber(run.id);
        takeBack(run, all, now);
        boolean inFlight = all.stream().anyMatch(step -> step.state == StepState.IN_FLIGHT);
        if (run.cancelRequested) {
            if (!inFlight) {
                // What was in flight may have been the last of it: then nothing was left to stop.
                end(run, isComplete(all) ? RunState.SUCCEEDED : RunState.CANCELLED, now);
            }
            return List.of();
        }
        promote(all, now);
        List<StepRow> ready = all.stream()
                .filter(step -> step.state == StepState.READY
                        && !Objects.requireNonNull(step.dueAt).isAfter(now))
                .limit(holdings.mayBegin(run.id) ? Math.max(0, inHand.free()) : 0)
                .toList();
        List<Assignment> assignments = ready.isEmpty() ? List.of() : dispatch.begin(run, ready, all);
        if (!ready.isEmpty()) {
            events.publishEvent(new RunChanged(run.id, run.stackId));
        }
        // What is due and finds no free worker needs no time: whoever becomes free wakes the loop.
        all.stream()
                .filter(step -> step.state == StepState.READY)
                .map(step -> Objects.requireNonNull(step.dueAt))
                .filter(then -> then.isAfter(now))
                .forEach(due::add);
        if (assignments.size() < ready.size()) {
            // Some ended without an attempt, and nobody will tell of it.
            due.add(now);
        }
        if (all.stream().noneMatch(step -> step.state == StepState.READY || step.state == StepState.IN_FLIGHT)) {
            end(run, isComplete(all) ? RunState.SUCCEEDED : RunState.FAILED, now);
        }
        return assignments;
    }

    /** What nobody is at any more is to be attempted again. */
    private void takeBack(RunRow run, List<StepRow> all, Instant now) {
        all.stream()
                .filter(step -> step.state == StepState.IN_FLIGHT && !inHand.holds(Attempt.of(run, step)))
                .forEach(step -> {
                    LOG.warn("Nobody holds {} {}; it is attempted again", step.action, step.name);
                    step.due(now);
                });
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

    private static boolean isComplete(List<StepRow> all) {
        return all.stream().allMatch(step -> step.state == StepState.DONE);
    }

    private void end(RunRow run, RunState how, Instant now) {
        run.end(how, now);
        settlement.ended(run);
        events.publishEvent(new RunChanged(run.id, run.stackId));
    }

    /** Whether there are runs to carry out. */
    boolean isAtWork() {
        return !holdings.runs().isEmpty();
    }

    /** How long to wait until then, never less than nothing. */
    Duration until(Instant then) {
        Duration left = Duration.between(clock.instant(), then);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
