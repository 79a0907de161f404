package dev.gatehouse.planning;

import java.util.List;
import java.util.UUID;

/**
 * What would happen to a stack: one change for each of its resources.
 *
 * @param basis a digest of the desired and observed states it was computed from; a plan whose basis no longer holds is
 *     refused
 */
public record Plan(UUID stack, String basis, List<Change> changes) {

    public Plan {
        changes = List.copyOf(changes);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return changes.stream().allMatch(change -> change.action() == Action.NOOP);
    }

    public long count(Action action) {
        return changes.stream().filter(change -> change.action() == action).count();
    }
}
