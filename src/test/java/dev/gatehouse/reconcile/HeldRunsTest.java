package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.rota.Charge.Parting;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Several panels on one database: whoever has a run carries it out, and whoever had it does it no harm. */
@PanelTest
class HeldRunsTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Runs views;

    @Autowired
    private RunRows runs;

    @Autowired
    private StepRows steps;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private Settlement settlement;

    @Autowired
    private StepWork work;

    @Autowired
    private Edge edge;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Test
    void carriesOutOnlyWhatItWasGiven() {
        UUID run = aRun();
        Panel panel = new Panel();

        panel.executor.tick();
        assertThat(views.find(run).orElseThrow().steps()).allMatch(step -> step.attempts() == 0);

        CompletableFuture<Parting> parting = panel.held.take(run, () -> true);
        panel.tickUntilPartedFrom(run);
        assertThat(parting).isCompletedWithValue(Parting.OVER);
        assertThat(views.find(run).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void whoLostARunNeitherBeginsStepsNorWritesWhatCameOfThem() {
        UUID run = aRun();
        Panel stopped = new Panel();
        CompletableFuture<Parting> parting = stopped.held.take(run, () -> true);
        stopped.executor.tick();
        Panel another = new Panel();
        another.held.take(run, () -> true);
        List<StepView> before = views.find(run).orElseThrow().steps();

        stopped.executor.tick();

        assertThat(parting).isCompletedWithValue(Parting.LOST);
        assertThat(stopped.workers.begun).hasSize(1);
        assertThat(views.find(run).orElseThrow().steps()).isEqualTo(before);
        another.tickUntilPartedFrom(run);
        assertThat(views.find(run).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void whatCameOfAnAttemptBeforeTheTakeoverIsNotWrittenEvenByWhoHasTheRunNow() {
        UUID run = aRun();
        Panel stopped = new Panel();
        stopped.held.take(run, () -> true);
        stopped.executor.tick();
        Workers.Result late = stopped.workers.results().getFirst();
        Panel another = new Panel();
        another.held.take(run, () -> true);
        another.executor.tick();
        List<StepView> before = views.find(run).orElseThrow().steps();
        assertThat(before.getFirst().state()).isEqualTo(StepState.IN_FLIGHT);

        transactions.executeWithoutResult(status -> settlement.settle(late));

        assertThat(views.find(run).orElseThrow().steps()).isEqualTo(before);
        another.tickUntilPartedFrom(run);
        assertThat(views.find(run).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void whoStopsFinishesWhatIsInFlightAndBeginsNothingMore() {
        UUID run = aRun();
        Panel stopping = new Panel();
        CompletableFuture<Parting> parting = stopping.held.take(run, () -> true);
        stopping.executor.tick();

        stopping.held.putDown();
        stopping.executor.tick();

        assertThat(parting).isCompletedWithValue(Parting.PUT_DOWN);
        assertThat(stopping.workers.begun).hasSize(1);
        assertThat(views.find(run).orElseThrow().steps().getFirst().state()).isEqualTo(StepState.DONE);
        Panel another = new Panel();
        another.held.take(run, () -> true);
        another.tickUntilPartedFrom(run);
        assertThat(views.find(run).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void aCallIsNotSentOnceTheLeaseHasRunOut() {
        UUID run = aRun();
        Panel panel = new Panel();
        panel.held.take(run, () -> false);
        int sent = sandbox.calls().mutating();

        panel.executor.tick();
        panel.executor.tick();

        assertThat(panel.workers.begun).isNotEmpty();
        assertThat(sandbox.calls().mutating()).isEqualTo(sent);
        assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void thereIsNothingToTakeOfARunThatHasEnded() {
        UUID run = aRun();
        bench.finish(run);

        assertThat(new Panel().held.take(run, () -> true)).isCompletedWithValue(Parting.OVER);
    }

    @Test
    void aPanelThatComesForItsOwnRunGoesOnWithIt() {
        UUID run = aRun();
        Panel panel = new Panel();
        CompletableFuture<Parting> before = panel.held.take(run, () -> true);
        panel.executor.tick();

        CompletableFuture<Parting> after = panel.held.take(run, () -> true);
        panel.tickUntilPartedFrom(run);

        assertThat(before).isCompletedWithValue(Parting.LOST);
        assertThat(after).isCompletedWithValue(Parting.OVER);
    }

    private UUID aRun() {
        Stack stack = bench.stack();
        bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        return bench.approve(stack);
    }

    /** One of several in this process, ticked by hand. */
    private final class Panel {

        private final HeldRuns held = new HeldRuns(runs, takeOver, new Wake());
        private final Remembered workers = new Remembered(new Attempts(work, held, edge));
        private final Executor executor = new Executor(
                runs,
                steps,
                dispatch,
                settlement,
                new InHand(workers, settlement, transactions, events),
                held,
                takeOver,
                transactions,
                events,
                clock);

        void tickUntilPartedFrom(UUID run) {
            for (int ticks = 0; held.runs().contains(run); ticks++) {
                assertThat(ticks).isLessThan(100);
                executor.tick();
            }
        }
    }

    private static final class Remembered implements Workers {

        private final List<Assignment> begun = new ArrayList<>();
        private final OrderlyWorkers orderly;

        Remembered(Attempts attempts) {
            this.orderly = new OrderlyWorkers(attempts);
        }

        @Override
        public int free() {
            return orderly.free();
        }

        @Override
        public void begin(List<Assignment> assignments) {
            begun.addAll(assignments);
            orderly.begin(assignments);
        }

        @Override
        public List<Result> results() {
            return orderly.results();
        }
    }
}
