package dev.gatehouse.simulate;

import dev.gatehouse.sandbox.Quotas;
import java.util.Map;

/** Quotas that random stacks do not reach: that one is reached is a hardship of its own. */
final class Room {

    static final Quotas PLENTY = new Quotas(50, 200, 50, 200, 50, 200, 20, 2500, 60, 50, 50, 20, Map.of("vcpus", 640));

    private Room() {}
}
