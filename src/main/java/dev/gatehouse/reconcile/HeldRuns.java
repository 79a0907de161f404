package dev.gatehouse.reconcile;

import dev.gatehouse.rota.Charge;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those that the rota gave to this panel, each with the epoch that began by it: in another epoch it is another's. */
final class HeldRuns implements Holdings, Charge {

    private static final Logger LOG = LoggerFactory.getLogger(HeldRuns.class);

    private record Held(long epoch, BooleanSupplier lease, CompletableFuture<Parting> parting) {}

    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private final RunRows runs;
    private final TakeOver takeOver;
    private final Wake wake;
    private volatile boolean stopping;

    HeldRuns(RunRows runs, TakeOver takeOver, Wake wake) {
        this.runs = runs;
        this.takeOver = takeOver;
        this.wake = wake;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public List<UUID> open() {
        return runs.findIds(RunState.RUNNING);
    }

    @Override
    public CompletableFuture<Parting> take(UUID run, BooleanSupplier lease) {
        OptionalLong epoch = takeOver.of(run);
        if (epoch.isEmpty()) {
            return CompletableFuture.completedFuture(Parting.OVER);
        }
        Held taken = new Held(epoch.getAsLong(), lease, new CompletableFuture<>());
        Held before = held.put(run, taken);
        if (before != null) {
            // This very panel was thought dead, and was the one to come for it.
            before.parting.complete(Parting.LOST);
        }
        wake.up();
        return taken.parting;
    }

    @Override
    public void putDown() {
        stopping = true;
        wake.up();
    }

    @Override
    public List<UUID> runs() {
        return List.copyOf(held.keySet());
    }

    @Override
    public boolean isOurs(RunRow run) {
        Held ours = held.get(run.id);
        return ours != null && ours.epoch == run.epoch;
    }

    @Override
    public boolean mayBegin(UUID run) {
        return !stopping;
    }

    @Override
    public BooleanSupplier lease(UUID run) {
        Held ours = held.get(run);
        return () -> ours != null && held.get(run) == ours && ours.lease.getAsBoolean();
    }

    @Override
    public void idle(UUID run) {
        part(run, Parting.PUT_DOWN);
    }

    @Override
    public void over(UUID run) {
        part(run, Parting.OVER);
    }

    @Override
    public void lost(UUID run) {
        LOG.warn("Run {} is carried out by another panel now", run);
        part(run, Parting.LOST);
    }

    private void part(UUID run, Parting how) {
        Held parted = held.remove(run);
        if (parted != null) {
            parted.parting.complete(how);
        }
    }
}
