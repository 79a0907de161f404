package dev.gatehouse.watch;

import dev.gatehouse.rota.Charge;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.EventListener;

/** The drills that the rota gave to this panel: it alone begins and measures them. */
final class HeldDrills implements Charge {

    private final Map<UUID, CompletableFuture<Parting>> held = new ConcurrentHashMap<>();
    private final Drills drills;

    HeldDrills(Drills drills) {
        this.drills = drills;
    }

    @Override
    public String name() {
        return "drill";
    }

    @Override
    public List<UUID> open() {
        return drills.open();
    }

    @Override
    public CompletableFuture<Parting> take(UUID drill, BooleanSupplier lease) {
        CompletableFuture<Parting> parting = new CompletableFuture<>();
        CompletableFuture<Parting> before = held.put(drill, parting);
        if (before != null) {
            before.complete(Parting.LOST);
        }
        if (!drills.takeUp(drill)) {
            part(drill, Parting.OVER);
        }
        return parting;
    }

    /** A look that is being taken is finished; the next one is another panel's. */
    @Override
    public void putDown() {
        List.copyOf(held.keySet()).forEach(drill -> {
            drills.letGo(drill);
            part(drill, Parting.PUT_DOWN);
        });
    }

    @Override
    public void lost(UUID drill) {
        drills.letGo(drill);
        part(drill, Parting.LOST);
    }

    @EventListener
    void on(DrillEnded ended) {
        part(ended.id(), Parting.OVER);
    }

    private void part(UUID drill, Parting how) {
        CompletableFuture<Parting> parted = held.remove(drill);
        if (parted != null) {
            parted.complete(how);
        }
    }
}
