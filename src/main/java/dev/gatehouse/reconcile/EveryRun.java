package dev.gatehouse.reconcile;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** All of them, where a hand ticks: there is nobody to share them with. */
final class EveryRun implements Holdings {

    private final RunRows runs;

    EveryRun(RunRows runs) {
        this.runs = runs;
    }

    @Override
    public List<UUID> runs() {
        return runs.findIds(RunState.RUNNING);
    }

    @Override
    public boolean isOurs(RunRow run) {
        return true;
    }

    @Override
    public boolean mayBegin(UUID run) {
        return true;
    }

    @Override
    public BooleanSupplier lease(UUID run) {
        return () -> true;
    }

    @Override
    public void idle(UUID run) {}

    @Override
    public void over(UUID run) {}

    @Override
    public void lost(UUID run) {}
}
