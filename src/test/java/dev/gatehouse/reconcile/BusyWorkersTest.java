package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
    private Sandbox sandbox;

    @Autowired
    private Clock clock;

    @AfterEach
    void asBefore() {
        sandbox.quotas(Quotas.DEFAULT);
    }

    @Test
    void sleepsUntilAWorkerIsFreeInsteadOfAskingTheDatabaseAllTheTime() {
        Stack stack = bench.stack();
        bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        UUID run = bench.approve(stack);

        assertThat(withWorkers(0).tick()).isEmpty();
        assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void sharesItsWorkersBetweenRunsOfWhichEachCouldKeepThemAllBusy() {
        sandbox.quotas(new Quotas(5, 200, 5, 200, 50, 200, 20, 2500, 60, 500, 5, 20, Map.of()));
        List<UUID> both = List.of(approved(bench.stack()), approved(bench.stack()));
        Executor executor = with(new FewWorkers(attempts, 4));

        while (both.stream().noneMatch(run -> view(run).state().isOver())) {
            executor.tick();
        }
        long all = both.stream().mapToLong(run -> view(run).done()).sum();
        assertThat(both).allSatisfy(run -> assertThat(view(run).done()).isGreaterThan(all * 2 / 5));
        both.forEach(run -> assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED));
    }

    private UUID approved(Stack stack) {
        for (int i = 0; i < 20; i++) {
            bench.add(stack, new ElasticIpSpec(Tags.named("address-" + i)));
        }
        return bench.approve(stack);
    }

    private RunView view(UUID run) {
        return views.find(run).orElseThrow();
    }

    private Executor withWorkers(int most) {
        return with(new ConcurrentWorkers(attempts, wake, most));
    }

    private Executor with(Workers workers) {
        InHand inHand = new InHand(workers, settlement, transactions, events);
        return new Executor(runs, steps, dispatch, settlement, inHand, holdings, takeOver, transactions, events, clock);
    }
}
