package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** When there is more to do than workers to do it. */
@PanelTest
class BusyWorkersTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private RunRows runs;

    @Autowired
    private StepRows steps;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private Settlement settlement;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Holdings holdings;

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private Wake wake;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Test
    void sleepsUntilAWorkerIsFreeInsteadOfAskingTheDatabaseAllTheTime() {
        Stack stack = bench.stack();
        bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        UUID run = bench.approve(stack);

        assertThat(withWorkers(0).tick()).isEmpty();
        assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    private Executor withWorkers(int most) {
        Workers workers = new ConcurrentWorkers(attempts, wake, most);
        InHand inHand = new InHand(workers, settlement, transactions, events);
        return new Executor(runs, steps, dispatch, settlement, inHand, holdings, takeOver, transactions, events, clock);
    }
}
