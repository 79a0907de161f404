package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.gateway.World;
import dev.gatehouse.sandbox.store.Store;
import java.util.List;

/** The sandbox's services for tests that go over all of them. */
public final class EveryService {

    private EveryService() {}

    public static List<Service> services() {
        return Services.all(World.sessions(Store.inMemory()));
    }
}
