package dev.gatehouse.reconcile;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * All that carries out runs and lives in the memory of a process, on a database that others had before: another one of these
 * knows nothing of what the one before knew.
 */
public final class Reconciler implements AutoCloseable {

    private final AnnotationConfigApplicationContext memory = new AnnotationConfigApplicationContext();
    private final Executor executor;
    private final SeededWorkers workers;

    private Reconciler(ApplicationContext panel, long seed) {
        memory.setParent(panel);
        memory.registerBean("observations", Observations.class);
        memory.registerBean("stepWork", StepWork.class);
        memory.registerBean("attempts", Attempts.class);
        // Under the name that it has in the panel, or there would be two.
        memory.registerBean(
                "orderlyWorkers", SeededWorkers.class, () -> new SeededWorkers(memory.getBean(Attempts.class), seed));
        memory.registerBean("inHand", InHand.class);
        memory.registerBean("executor", Executor.class);
        memory.refresh();
        executor = memory.getBean(Executor.class);
        workers = memory.getBean(SeededWorkers.class);
    }

    /** Starts as a process does: it takes over what another left. */
    public static Reconciler start(ApplicationContext panel, long seed) {
        Reconciler started = new Reconciler(panel, seed);
        started.executor.recover();
        return started;
    }

    public Optional<Instant> tick() {
        return executor.tick();
    }

    /** How often it has written something down. */
    public int commits() {
        return workers.commits();
    }

    @Override
    public void close() {
        memory.close();
    }
}
