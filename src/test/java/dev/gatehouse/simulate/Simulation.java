package dev.gatehouse.simulate;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Region;
import dev.gatehouse.reconcile.AwsTrouble;
import dev.gatehouse.reconcile.NotApproved;
import dev.gatehouse.reconcile.Reconciler;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.reconcile.StepView;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.RegionFacts;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.Lifeline;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One seed: a random stack is applied, edited and applied again a few times, and torn down, while AWS is hostile and processes
 * are killed. When that is over, all that was wished is there once and nothing else, and after the teardown nothing.
 */
final class Simulation {

    private static final int MOST_TICKS = 4000;
    private static final int MOST_TRIES = 6;
    private static final int MOST_PLANS = 60;
    private static final Duration BEFORE_ANOTHER_LOOK = Duration.ofSeconds(10);
    /** After that, AWS hides nothing and nothing lingers. */
    private static final Duration CALM = Duration.ofMinutes(10);
    /** What is remembered of one seed has run out before the next begins, which is at the same time of another day. */
    private static final Duration TO_THE_NEXT_MORNING = Duration.ofHours(27);

    /** Always the same account, which is as new for each seed: the SDK's clients for another one would have to be made. */
    private static final Scope HERE = new Scope("199999999999", new Region("ap-northeast-2"));

    private final ApplicationContext panel;
    private final Inventory inventory;
    private final Sandbox sandbox;
    private final SettableClock clock;
    private final Workbench bench;
    private final long seed;
    private final Random random;
    private final Stack stack;
    private final Misfortune misfortune;
    private final Wishes wishes;
    private final Judge judge;
    private final List<String> stopped = new ArrayList<>();
    private final Instant begun;
    private int resources;

    private Simulation(ApplicationContext panel, long seed) {
        this.panel = panel;
        this.inventory = panel.getBean(Inventory.class);
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.sandbox = panel.getBean(Sandbox.class);
        this.clock = panel.getBean(SettableClock.class);
        this.bench = panel.getBean(Workbench.class);
        clock.reach(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(TO_THE_NEXT_MORNING));
        sandbox.reset(seed);
        this.stack = panel.getBean(Stacks.class)
                .create(new UUID(0, 1), HERE, "life " + UUID.randomUUID(), Stage.DEV, Workbench.ANNA);
        this.misfortune = new Misfortune(sandbox, panel.getBean(Lifeline.class), random);
        this.wishes = new Wishes(bench, inventory, panel.getBean(Kinds.class), stack, random);
        this.judge = new Judge(panel, stack);
        this.begun = clock.instant();
    }

    /** Asks for what a panel asks AWS for only once, so that no seed is the first. */
    static void warmUp(ApplicationContext panel) {
        panel.getBean(RegionFacts.class).zones(HERE);
    }

    static Fate of(ApplicationContext panel, long seed) {
        return new Simulation(panel, seed).run();
    }

    private Fate run() {
        Profile before = sandbox.profile();
        try {
            sandbox.profile(random.nextInt(3) == 0 ? Profile.ACCELERATED : Profile.INSTANT);
            live();
            if (stopped.isEmpty() && judge.wrong().isEmpty()) {
                clock.advance(Duration.ofHours(2));
                judge.mustBeEmpty();
            }
        } finally {
            misfortune.end();
            sandbox.profile(before);
        }
        return new Fate(
                seed,
                judge.wrong(),
                List.copyOf(stopped),
                trace(),
                resources,
                Duration.between(begun, clock.instant()),
                misfortune.kills());
    }

    private void live() {
        wishes.begin();
        resources = inventory.items(stack.id()).size();
        pass("the first apply", false);
        int edits = random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int changes = 1 + random.nextInt(2);
            for (int change = 0; change < changes; change++) {
                wishes.edit();
            }
            pass("edit " + (i + 1), false);
        }
        bench.removeEverything(stack);
        pass("the teardown", true);
        if (stopped.isEmpty() && !inventory.items(stack.id()).isEmpty()) {
            judge.wrong("after the teardown the stack is not empty");
        }
    }

    /** Carries out what is wished, through all misfortune, then without any until nothing is left to do. */
    private void pass(String what, boolean last) {
        judge.before(last);
        misfortune.begin();
        approved().ifPresent(run -> carryOut(run, true));
        misfortune.end();
        clock.advance(CALM);
        List<String> left = todo();
        for (int tries = 0; tries < MOST_TRIES && !left.isEmpty(); tries++) {
            Optional<UUID> run = approved();
            if (run.isEmpty()) {
                break;
            }
            carryOut(run.get(), false);
            clock.advance(CALM);
            left = todo();
        }
        judge(what, left);
    }

    /** A run of what the plan says, or nothing if there is nothing to do or it cannot be approved. */
    private Optional<UUID> approved() {
        for (int tries = 0; tries < MOST_PLANS; tries++) {
            try {
                return Optional.of(bench.approve(stack));
            } catch (NotApproved refused) {
                if (refused.reason() == NotApproved.Reason.STALE) {
                    continue;
                }
                if (refused.reason() == NotApproved.Reason.BLOCKED) {
                    stopped.add("blocked");
                }
                return Optional.empty();
            } catch (AwsTrouble trouble) {
                clock.advance(BEFORE_ANOTHER_LOOK);
            }
        }
        return Optional.empty();
    }

    private void carryOut(UUID run, boolean mortal) {
        Reconciler process = null;
        try {
            int ticks = 0;
            while (state(run) == RunState.RUNNING) {
                if (process == null) {
                    if (mortal) {
                        misfortune.awaitsAProcess();
                    }
                    process = Reconciler.start(panel, random.nextLong());
                }
                Optional<Instant> due = process.tick();
                if (misfortune.strikes()) {
                    process.close();
                    process = null;
                }
                due.ifPresent(clock::reach);
                if (ticks++ > MOST_TICKS) {
                    judge.wrong("a run does not end: " + open(run));
                    return;
                }
            }
        } finally {
            if (process != null) {
                process.close();
            }
        }
        faults(run).forEach(judge::mustBeExplained);
    }

    private RunState state(UUID run) {
        return RunState.valueOf(panel.getBean(JdbcTemplate.class)
                .queryForObject("select state from run where id = ?", String.class, run));
    }

    private List<StepView> steps(UUID run) {
        return panel.getBean(Runs.class).find(run).orElseThrow().steps();
    }

    private List<String> open(UUID run) {
        return steps(run).stream()
                .filter(step -> step.state() != StepState.DONE)
                .map(step -> step.action() + " " + step.kind() + " " + step.waiting() + " " + step.fault())
                .toList();
    }

    private List<StepView.Trouble> faults(UUID run) {
        return steps(run).stream()
                .filter(step -> step.state() == StepState.FAILED && step.fault() != null)
                .map(StepView::fault)
                .toList();
    }

    /** Nothing is left to do, unless a terminal fault says why. */
    private void judge(String what, List<String> left) {
        if (!left.isEmpty()) {
            List<StepView.Trouble> faults = panel.getBean(Runs.class).of(stack.id()).stream()
                    .findFirst()
                    .map(run -> faults(run.id()))
                    .orElse(List.of());
            if (faults.isEmpty() && !stopped.contains("blocked")) {
                judge.wrong("after " + what + " " + left + " is left to do, and nothing says why");
            }
            faults.forEach(fault -> stopped.add(fault.code() + " (" + fault.message() + ") in " + what));
        }
        judge.mustBeTrue(what);
    }

    private List<String> todo() {
        try {
            return bench.todo(stack);
        } catch (AwsTrouble trouble) {
            return List.of(String.valueOf(trouble.getMessage()));
        }
    }

    private List<String> trace() {
        return sandbox.calls().latest().stream()
                .filter(call -> call.account().equals(stack.scope().account()))
                .map(call -> Duration.between(begun, call.at()) + " " + call.operation() + " " + call.outcome())
                .toList();
    }
}
