package dev.gatehouse.reconcile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** So many attempts at a time, of which the one that was begun first comes to its end each time somebody asks. */
final class FewWorkers implements Workers {

    private final Attempts attempts;
    private final int most;
    private final Deque<Assignment> begun = new ArrayDeque<>();

    FewWorkers(Attempts attempts, int most) {
        this.attempts = attempts;
        this.most = most;
    }

    @Override
    public int free() {
        return most - begun.size();
    }

    @Override
    public void begin(List<Assignment> assignments) {
        begun.addAll(assignments);
    }

    @Override
    public List<Result> results() {
        return begun.isEmpty() ? List.of() : List.of(attempts.make(begun.remove()));
    }
}
