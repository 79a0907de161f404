package dev.gatehouse.reconcile;

import java.util.List;
import java.util.UUID;

/**
 * A stack was looked at, and what was seen is written down.
 *
 * @param leftovers what bears the stack's marks and is nobody's
 */
public record StackSeen(UUID stack, List<Leftover> leftovers) {

    public StackSeen {
        leftovers = List.copyOf(leftovers);
    }
}
