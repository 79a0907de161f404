package dev.gatehouse.dag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes and what each happens after. Keeps the order in which nodes were added, so that the same input always gives the
 * same order.
 */
public final class Graph<N> {

    private final Map<N, Set<N>> predecessors = new LinkedHashMap<>();

    public Graph<N> add(N node) {
        predecessors.computeIfAbsent(node, none -> new LinkedHashSet<>());
        return this;
    }

    /** Says that {@code later} happens after {@code earlier}; a node never waits for itself. */
    public Graph<N> happensAfter(N later, N earlier) {
        add(earlier);
        add(later);
        if (!later.equals(earlier)) {
            predecessors.computeIfAbsent(later, none -> new LinkedHashSet<>()).add(earlier);
        }
        return this;
    }

    public Set<N> nodes() {
        return Collections.unmodifiableSet(predecessors.keySet());
    }

    /** What the node happens directly after. */
    public Set<N> after(N node) {
        return Collections.unmodifiableSet(predecessors(node));
    }

    /** Whether {@code later} happens after {@code earlier}, directly or not. */
    public boolean isAfter(N later, N earlier) {
        Deque<N> open = new ArrayDeque<>(predecessors(later));
        Set<N> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            N node = open.remove();
            if (node.equals(earlier)) {
                return true;
            }
            predecessors(node).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /** Every node after all that it happens after; throws {@link Cycle} when there is no such order. */
    public List<N> order() {
        Map<N, Integer> waitingFor = new LinkedHashMap<>();
        Map<N, List<N>> successors = new LinkedHashMap<>();
        predecessors.forEach((node, earlier) -> {
            waitingFor.put(node, earlier.size());
            earlier.forEach(e ->
                    successors.computeIfAbsent(e, none -> new ArrayList<>()).add(node));
        });
        Deque<N> free = new ArrayDeque<>();
        waitingFor.forEach((node, count) -> {
            if (count == 0) {
                free.add(node);
            }
        });
        List<N> order = new ArrayList<>();
        while (!free.isEmpty()) {
            N node = free.remove();
            order.add(node);
            for (N next : successors.getOrDefault(node, List.of())) {
                if (waitingFor.merge(next, -1, Integer::sum) == 0) {
                    free.add(next);
                }
            }
        }
        if (order.size() < predecessors.size()) {
            throw new Cycle(cycleAmong(waitingFor));
        }
        return order;
    }

    private List<N> cycleAmong(Map<N, Integer> waitingFor) {
        N node = waitingFor.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        List<N> path = new ArrayList<>();
        while (!path.contains(node)) {
            path.add(node);
            node = predecessors(node).stream()
                    .filter(earlier -> waitingFor.getOrDefault(earlier, 0) > 0)
                    .findFirst()
                    .orElseThrow();
        }
        return path.subList(path.indexOf(node), path.size());
    }

    private Set<N> predecessors(N node) {
        return predecessors.getOrDefault(node, Set.of());
    }

    /** Things that wait for each other in a circle. */
    public static final class Cycle extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final transient List<?> nodes;

        Cycle(List<?> nodes) {
            super("these wait for each other: " + nodes);
            this.nodes = nodes;
        }

        /** The nodes of the circle, each happening after the next. */
        public List<?> nodes() {
            return nodes;
        }
    }
}
