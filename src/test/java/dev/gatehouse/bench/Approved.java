package dev.gatehouse.bench;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.support.Workbench;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;

/** A plan that is approved and run by the panel itself. */
final class Approved {

    private Approved() {}

    /**
     * Approves what the plan of a stack says now, and waits until the run has ended.
     *
     * @throws IllegalStateException if it did not succeed
     */
    static void run(ApplicationContext panel, Stack stack) throws InterruptedException {
        Runs runs = panel.getBean(Runs.class);
        UUID id = panel.getBean(Workbench.class).approve(stack);
        RunView run = runs.find(id).orElseThrow();
        while (!run.state().isOver()) {
            TimeUnit.MILLISECONDS.sleep(2);
            run = runs.find(id).orElseThrow();
        }
        if (run.state() != RunState.SUCCEEDED) {
            throw new IllegalStateException(run.steps().toString());
        }
    }
}
