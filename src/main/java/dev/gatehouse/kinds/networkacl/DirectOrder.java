package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.networkacl.EntryMoves.Move;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for an order of one call per differing entry in which no list on the way goes astray. Entries go as early as they
 * can, so that the list stays short: AWS allows only twenty a direction.
 */
final class DirectOrder {

    /** How many lists are looked at before giving up; real changes need a few per entry. */
    private static final int PATIENCE = 3000;

    private final Transition transition;
    private final List<Move> candidates = new ArrayList<>();
    private final Set<BitSet> deadEnds = new HashSet<>();
    private final Deque<Move> taken = new ArrayDeque<>();
    private int looked;

    DirectOrder(Transition transition) {
        this.transition = transition;
        List<Move> others = new ArrayList<>();
        for (int number : transition.differing()) {
            Move move = transition.direct(number);
            if (move instanceof Move.Delete) {
                candidates.addFirst(move);
            } else {
                others.add(move);
            }
        }
        candidates.addAll(others);
    }

    /** Empty if there is none, or none was found in time. */
    Optional<List<Move>> find() {
        return search(new BitSet()) ? Optional.of(List.copyOf(taken)) : Optional.empty();
    }

    private boolean search(BitSet done) {
        if (done.cardinality() == candidates.size()) {
            return true;
        }
        for (int i = done.nextClearBit(0); i < candidates.size(); i = done.nextClearBit(i + 1)) {
            BitSet next = (BitSet) done.clone();
            next.set(i);
            if (deadEnds.contains(next) || looked++ > PATIENCE) {
                continue;
            }
            if (transition.permits(listAfter(next))) {
                taken.addLast(candidates.get(i));
                if (search(next)) {
                    return true;
                }
                taken.removeLast();
            }
            deadEnds.add(next);
        }
        return false;
    }

    private NavigableMap<Integer, Entry> listAfter(BitSet done) {
        NavigableMap<Integer, Entry> list = new TreeMap<>(transition.before());
        done.stream().mapToObj(candidates::get).forEach(move -> move.applyTo(list));
        return list;
    }
}
