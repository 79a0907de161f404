package dev.gatehouse.reconcile;

import dev.gatehouse.dag.Graph;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Plan;
import dev.gatehouse.planning.Schedule;
import dev.gatehouse.planning.StepKey;
import dev.gatehouse.reconcile.NotApproved.Reason;
import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Begins runs from approved plans, and lets people follow, cancel and retry them. */
@Service
public class Runs {

    private final RunRows runs;
    private final StepRows steps;
    private final Plans plans;
    private final Stacks stacks;
    private final Inventory inventory;
    private final Itinerary itinerary;
    private final AuditPort audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Runs(
            RunRows runs,
            StepRows steps,
            Plans plans,
            Stacks stacks,
            Inventory inventory,
            Itinerary itinerary,
            AuditPort audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.plans = plans;
        this.stacks = stacks;
        this.inventory = inventory;
        this.itinerary = itinerary;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins to carry out the plan of that basis, if it still is the plan; throws {@link NotApproved} if not, or if its
     * findings do not let it through. The author's reason is asked for when there are warnings.
     */
    public UUID approve(UUID stack, String basis, Author author) {
        return approve(stack, basis, Restoration.NONE, author);
    }

    /** The same for a plan that only restores something. */
    public UUID approve(UUID stack, String basis, Restoration only, Author author) {
        Optional<Instant> lastOne = lastMove(stack);
        Plans.Draft draft = plans.draft(stack, only);
        Proposal proposal = draft.proposal();
        if (!proposal.plan().basis().equals(basis)) {
            throw new NotApproved(Reason.STALE);
        }
        if (proposal.isBlocked()) {
            throw new NotApproved(Reason.BLOCKED);
        }
        if (proposal.plan().isEmpty()) {
            throw new NotApproved(Reason.EMPTY);
        }
        if (proposal.needsReason() && author.why().isBlank()) {
            throw new NotApproved(Reason.REASON_MISSING);
        }
        Graph<StepKey> schedule = Schedule.of(proposal.plan(), draft.subjects());
        return Objects.requireNonNull(transactions.execute(status -> begin(stack, draft, schedule, lastOne, author)));
    }

    /**
     * Holding the stack first makes what follows true until it is committed: no other run has begun, nobody has edited,
     * and no run has come and gone since the draft was made.
     */
    private UUID begin(
            UUID stack, Plans.Draft draft, Graph<StepKey> schedule, Optional<Instant> lastOne, Author author) {
        stacks.hold(stack);
        runs.findFirstByStackIdAndState(stack, RunState.RUNNING).ifPresent(run -> {
            throw new NotApproved(Reason.BUSY, run.id);
        });
        if (!draft.wishes().equals(Wishes.of(inventory.items(stack)))
                || !lastMove(stack).equals(lastOne)) {
            throw new NotApproved(Reason.STALE);
        }
        runs.overtake(stack);
        Plan plan = draft.proposal().plan();
        Instant now = clock.instant();
        RunRow run = runs.save(
                new RunRow(UUID.randomUUID(), stack, json.writeValueAsString(plan), draft.wishes(), author, now));
        steps.saveAll(itinerary.of(run.id, draft, schedule, now));
        audit.record(new Deed(stack, null, null, "run", "", "run.approved", null, summary(plan), author, run.id));
        events.publishEvent(new RunChanged(run.id, stack));
        events.publishEvent(new RunWanted(run.id));
        return run.id;
    }

    /** When the newest run of the stack ended, or began if it has not ended. */
    public Optional<Instant> lastMove(UUID stack) {
        return runs.findFirstByStackIdOrderByStartedAtDescIdDesc(stack)
                .map(run -> Objects.requireNonNullElse(run.finishedAt, run.startedAt));
    }

    private static String summary(Plan plan) {
        return plan.changes().stream()
                .filter(change -> change.action() != Action.NOOP)
                .map(change -> change.action() + " " + change.kind() + " " + change.name())
                .collect(Collectors.joining("\n"));
    }

    /** What is in flight is finished; nothing new is begun. */
    @Transactional
    public void cancel(UUID id, Author author) {
        RunRow run = runs.findById(id).orElseThrow();
        if (!run.state.isOver() && !run.cancelRequested) {
            run.cancelRequested = true;
            audit.record(new Deed(run.stackId, null, null, "run", "", "run.cancelled", null, null, author, id));
            events.publishEvent(new RunChanged(id, run.stackId));
            events.publishEvent(new RunWanted(id));
        }
    }

    /**
     * Goes on from where it failed or was cancelled; throws {@link NotApproved} if another run has the stack or had it
     * since, or if something else is wanted by now: then a new plan tells what is to be done.
     */
    @Transactional
    public void retry(UUID id, Author author) {
        RunRow run = runs.findById(id).orElseThrow();
        if (run.state != RunState.FAILED && run.state != RunState.CANCELLED) {
            return;
        }
        stacks.hold(run.stackId);
        hindrance(run).ifPresent(reason -> {
            throw new NotApproved(reason);
        });
        Instant now = clock.instant();
        run.goOn();
        for (StepRow step : steps.findByRunIdOrderByNumber(id)) {
            step.patienceFrom = null;
            if (step.state == StepState.FAILED) {
                step.attempts = 0;
                step.startedAt = null;
                step.finishedAt = null;
                step.due(now);
            }
        }
        audit.record(new Deed(run.stackId, null, null, "run", "", "run.retried", null, null, author, id));
        events.publishEvent(new RunChanged(id, run.stackId));
        events.publishEvent(new RunWanted(id));
    }

    /** Whether {@link #retry} would let the run go on. */
    @Transactional(readOnly = true)
    public boolean mayContinue(UUID id) {
        RunRow run = runs.findById(id).orElseThrow();
        boolean stopped = run.state == RunState.FAILED || run.state == RunState.CANCELLED;
        return stopped && hindrance(run).isEmpty();
    }

    /** Why a run that stopped on its way cannot be continued; empty if it can, or if it did not stop. */
    @Transactional(readOnly = true)
    public Optional<Reason> whyNotOn(UUID id) {
        RunRow run = runs.findById(id).orElseThrow();
        boolean stopped = run.state == RunState.FAILED || run.state == RunState.CANCELLED;
        return stopped ? hindrance(run) : Optional.empty();
    }

    private Optional<Reason> hindrance(RunRow run) {
        if (runs.existsByStackIdAndState(run.stackId, RunState.RUNNING)) {
            return Optional.of(Reason.BUSY);
        }
        if (run.wishes == null) {
            return Optional.of(Reason.OVERTAKEN);
        }
        boolean sameWishes = Wishes.stillHold(run.wishes, inventory.items(run.stackId));
        return sameWishes ? Optional.empty() : Optional.of(Reason.OUTDATED);
    }

    @Transactional(readOnly = true)
    public Optional<RunView> find(UUID id) {
        return runs.findById(id).map(this::view);
    }

    /** The run that is at work on a stack. */
    @Transactional(readOnly = true)
    public Optional<RunView> running(UUID stack) {
        return runs.findFirstByStackIdAndState(stack, RunState.RUNNING).map(this::view);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<RunView> of(UUID stack) {
        return runs.findByStackIdOrderByStartedAtDesc(stack).stream()
                .map(this::view)
                .toList();
    }

    /** One page of them, newest first. */
    @Transactional(readOnly = true)
    public Page<RunView> of(UUID stack, Pageable pageable) {
        return runs.findByStackIdOrderByStartedAtDesc(stack, pageable).map(this::view);
    }

    /**
     * So many of them, newest first.
     *
     * @param after the run after which to go on; null from the newest
     */
    @Transactional(readOnly = true)
    public List<RunView> of(UUID stack, @Nullable UUID after, int most) {
        List<RunRow> found = after == null
                ? runs.findByStackIdOrderByStartedAtDescIdDesc(stack, Limit.of(most))
                : runs.findBefore(stack, after, Limit.of(most));
        return found.stream().map(this::view).toList();
    }

    private RunView view(RunRow run) {
        return new RunView(
                run.id,
                run.stackId,
                run.state,
                run.cancelRequested,
                run.author(),
                run.startedAt,
                run.finishedAt,
                json.readValue(run.plan, Plan.class),
                steps.findByRunIdOrderByNumber(run.id).stream()
                        .map(StepView::of)
                        .toList());
    }
}
