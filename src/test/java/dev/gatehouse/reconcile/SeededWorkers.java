package dev.gatehouse.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Makes attempts one after the other on the thread that ticks, in an order that a seed decides, and hands over at once all that
 * came of them or only the first, so that a process may end with any of them written down.
 */
final class SeededWorkers implements Workers {

    private final Attempts attempts;
    private final Random random;
    private final List<Result> ended = new ArrayList<>();
    private int commits;

    SeededWorkers(Attempts attempts, long seed) {
        this.attempts = attempts;
        this.random = new Random(seed);
    }

    /** How often something was written down: what was begun, and each result. */
    int commits() {
        return commits;
    }

    @Override
    public int free() {
        return Integer.MAX_VALUE / 2;
    }

    @Override
    public void begin(List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return;
        }
        commits++;
        // Ids are drawn anew each time, and with them the order of what can be done at once.
        List<Assignment> shuffled = new ArrayList<>(assignments);
        shuffled.sort(Comparator.comparing(a -> a.item().kind() + " " + a.item().name() + " " + a.action()));
        Collections.shuffle(shuffled, random);
        shuffled.forEach(assignment -> ended.add(attempts.make(assignment)));
    }

    @Override
    public List<Result> results() {
        int many = ended.isEmpty() || random.nextInt(4) > 0 ? ended.size() : 1 + random.nextInt(ended.size());
        List<Result> first = List.copyOf(ended.subList(0, many));
        ended.subList(0, many).clear();
        commits += first.size();
        return first;
    }
}
