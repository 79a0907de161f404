package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.StackChanged;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A stack is changed by one run at a time, whoever approves at the same moment. */
@PanelTest
class OneRunAtATimeTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Runs runs;

    @Autowired
    private ConfigurableApplicationContext context;

    @RepeatedTest(5)
    void beginsOneOfTwoRunsThatAreApprovedAtTheSameMoment() throws Exception {
        Stack stack = bench.stack();
        bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        String basis = bench.propose(stack).plan().basis();
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        ApplicationListener<?> listener = new ApplicationListener<PayloadApplicationEvent<StackChanged>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<StackChanged> event) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        await(bothHaveLooked);
                    }
                });
            }
        };
        context.addApplicationListener(listener);
        List<Optional<UUID>> begun;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Optional<UUID>> approval = () -> approved(stack, basis);
            begun = threads.invokeAll(List.of(approval, approval)).stream()
                    .map(Future::resultNow)
                    .toList();
        } finally {
            context.removeApplicationListener(listener);
        }

        assertThat(begun).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(runs.of(stack.id())).hasSize(1);
        UUID run = begun.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.todo(stack)).isEmpty();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Optional<UUID> approved(Stack stack, String basis) {
        try {
            return Optional.of(runs.approve(stack.id(), basis, Workbench.ANNA));
        } catch (NotApproved refused) {
            assertThat(refused.reason()).isIn(NotApproved.Reason.BUSY, NotApproved.Reason.STALE);
            return Optional.empty();
        }
    }
}
