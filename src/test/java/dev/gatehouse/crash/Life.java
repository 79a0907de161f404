package dev.gatehouse.crash;

import dev.gatehouse.blueprint.BlueprintSamples;
import dev.gatehouse.blueprint.Blueprints;
import dev.gatehouse.blueprint.FilledStacks;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.Reconciler;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The life of one stack, from a blueprint to its end, phase by phase. In each phase the process that carries it out may end at
 * one call; another one takes over and brings it to its end. What must be true then, {@link Finding} says.
 */
final class Life {

    private static final int MOST_TICKS = 2000;
    /** Longer than AWS hides anything, so that phases do not know of each other. */
    private static final Duration BETWEEN_PHASES = Duration.ofMinutes(10);

    private final Lab lab;
    private final long seed;
    private final Stack stack;
    private final Surroundings before;

    private Life(Lab lab, long seed, Stack stack, Surroundings before) {
        this.lab = lab;
        this.seed = seed;
        this.stack = stack;
        this.before = before;
    }

    /** In an AWS account where nobody ever was. */
    static Life of(String blueprint, Lab lab, long seed) {
        lab.line().openForGood();
        Workbench bench = lab.the(Workbench.class);
        String account = bench.stack().scope().account();
        Blueprints.Offer offer = lab.the(Blueprints.class).named(blueprint);
        Stack stack = lab.the(FilledStacks.class)
                .fromBlueprint(
                        new UUID(0, 1),
                        offer,
                        BlueprintSamples.of(offer, blueprint + " " + account, account),
                        Workbench.ANNA);
        return new Life(lab, seed, stack, Surroundings.of(lab, stack.scope()));
    }

    Lab lab() {
        return lab;
    }

    Stack stack() {
        return stack;
    }

    /** What was in the account before anything of the stack was. */
    Surroundings before() {
        return before;
    }

    /** Wishes what the phase is about and carries it out, by two processes if the first one ends on the way. */
    Passage pass(Phase phase, @Nullable CrashPoint end) {
        return carryOut(phase, end, run -> {});
    }

    /** The same, but somebody cancels it once the other process has taken over. */
    Passage passUntil(Phase phase, CrashPoint end) {
        return carryOut(phase, end, run -> lab.the(Runs.class).cancel(run, Workbench.ANNA));
    }

    private Passage carryOut(Phase phase, @Nullable CrashPoint end, Consumer<UUID> afterwards) {
        lab.clock().advance(BETWEEN_PHASES);
        lab.line().openForGood();
        phase.wish(lab, stack);
        if (lab.the(Workbench.class).todo(stack).isEmpty()) {
            return new Passage(phase, new UUID(0, 0), RunState.SUCCEEDED, false, List.of(), List.of());
        }
        UUID run = lab.the(Workbench.class).approve(stack);
        lab.aws().calls().clear();
        List<Integer> commits = new ArrayList<>();
        boolean ended = false;
        int ticks = 0;
        long draw = seed * 31 + phase.ordinal();
        Reconciler process = Reconciler.start(lab.panel(), draw);
        try {
            Reconciler first = process;
            lab.line().open(end, () -> commits.add(first.commits()));
            while (!state(run).isOver() && ticks++ < MOST_TICKS) {
                Optional<Instant> due = process.tick();
                if (lab.line().isCut()) {
                    process.close();
                    ended = true;
                    lab.line().openForGood();
                    process = Reconciler.start(lab.panel(), draw + 17);
                    afterwards.accept(run);
                } else {
                    due.ifPresent(lab.clock()::reach);
                }
            }
        } finally {
            process.close();
            lab.line().openForGood();
        }
        return new Passage(phase, run, state(run), ended, lab.aws().calls().latest(), List.copyOf(commits));
    }

    private RunState state(UUID run) {
        return RunState.valueOf(
                lab.the(JdbcTemplate.class).queryForObject("select state from run where id = ?", String.class, run));
    }
}
