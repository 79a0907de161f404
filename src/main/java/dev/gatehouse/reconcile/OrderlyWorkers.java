package dev.gatehouse.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Makes attempts one after the other on the thread that ticks, so that a run is repeatable. */
final class OrderlyWorkers implements Workers {

    private final Attempts attempts;
    private final List<Result> ended = new ArrayList<>();

    OrderlyWorkers(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public int free() {
        return Integer.MAX_VALUE / 2;
    }

    @Override
    public void begin(List<Assignment> assignments) {
        assignments.forEach(assignment -> ended.add(attempts.make(assignment)));
    }

    @Override
    public List<Result> results() {
        List<Result> results = List.copyOf(ended);
        ended.clear();
        return results;
    }
}
