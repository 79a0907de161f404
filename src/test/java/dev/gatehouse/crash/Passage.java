package dev.gatehouse.crash;

import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.sandbox.gateway.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a phase went.
 *
 * @param ended whether a process ended on the way
 * @param calls that arrived at AWS, in their order
 * @param commits for each call of the first process, how often something had been written down when it was sent
 */
record Passage(Phase phase, UUID run, RunState state, boolean ended, List<Call> calls, List<Integer> commits) {

    /** What arrived at AWS, in its order. */
    List<String> trace() {
        return calls.stream()
                .map(call -> call.operation() + " " + call.outcome())
                .toList();
    }

    int crashPoints() {
        return calls.size() * Moment.values().length;
    }

    /**
     * All points at which the process could have ended, those together that leave the same behind: of a process that is no
     * more, only what is written down and what AWS has is left.
     */
    Collection<List<CrashPoint>> alike() {
        Map<Left, List<CrashPoint>> alike = new LinkedHashMap<>();
        int changes = 0;
        for (int i = 0; i < calls.size(); i++) {
            int before = changes;
            changes += calls.get(i).reads() ? 0 : 1;
            for (Moment moment : Moment.values()) {
                Left left = new Left(commits.get(i), moment == Moment.BEFORE_SENDING ? before : changes);
                alike.computeIfAbsent(left, none -> new ArrayList<>()).add(new CrashPoint(i, moment));
            }
        }
        return alike.values();
    }

    private record Left(int commits, int changes) {}
}
