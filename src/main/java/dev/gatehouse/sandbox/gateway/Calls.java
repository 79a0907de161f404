package dev.gatehouse.sandbox.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which operations were called since the last {@link #clear()}: all of them counted, the latest remembered. */
public final class Calls {

    private static final int REMEMBERED = 10_000;

    private final Deque<Call> latest = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int reading;
    private int mutating;

    synchronized void add(Call call) {
        if (latest.size() == REMEMBERED) {
            latest.removeFirst();
        }
        latest.addLast(call);
        counts.merge(call.operation(), 1, Integer::sum);
        if (call.reads()) {
            reading++;
        } else {
            mutating++;
        }
    }

    /** Oldest first, at most ten thousand. */
    public synchronized List<Call> latest() {
        return new ArrayList<>(latest);
    }

    /** The remembered calls that change something, oldest first, by their names. */
    public synchronized List<String> mutatingOperations() {
        return latest.stream()
                .filter(call -> !call.reads())
                .map(Call::operation)
                .toList();
    }

    /** How often each operation was called. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    public synchronized int count(String operation) {
        return counts.getOrDefault(operation, 0);
    }

    public synchronized int reading() {
        return reading;
    }

    public synchronized int mutating() {
        return mutating;
    }

    public synchronized void clear() {
        latest.clear();
        counts.clear();
        reading = 0;
        mutating = 0;
    }
}
