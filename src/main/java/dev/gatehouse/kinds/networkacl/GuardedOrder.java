package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.networkacl.EntryMoves.Move;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An order that always works. Entries come in ascending order, and what is not to stay goes at the end in descending
 * order. Either is safe: a packet whose verdict changes is then decided by an entry of the new list of which all earlier
 * ones are in place, so by the one that is to decide it. Only replacing an entry also takes one away too early. Where that
 * goes astray, its run of neighbours is first copied under free numbers right before it, which changes nothing and leaves
 * the originals without effect; or, where there is no room before it, right after it, and then the originals are deleted.
 */
final class GuardedOrder {

    private static final int FIRST = 1;
    private static final int LAST = 32766;

    private final Transition transition;
    private final NavigableMap<Integer, Entry> list;
    /** Every number that is in use at any time, but for IPv6 entries, which are not ours: AWS refuses a number they have. */
    private final TreeSet<Integer> used = new TreeSet<>();

    private final List<Move> moves = new ArrayList<>();

    GuardedOrder(Transition transition) {
        this.transition = transition;
        this.list = new TreeMap<>(transition.before());
        used.addAll(transition.before().keySet());
        used.addAll(transition.after().keySet());
    }

    List<Move> moves() {
        transition.after().values().forEach(this::bring);
        Collection<Entry> surplus = new TreeMap<>(list).descendingMap().values();
        surplus.stream()
                .filter(entry -> !transition.after().containsKey(entry.number()))
                .forEach(this::delete);
        return List.copyOf(moves);
    }

    private void bring(Entry wanted) {
        Entry present = list.get(wanted.number());
        if (wanted.equals(present)) {
            return;
        }
        if (present != null && !permitted(wanted)) {
            guard(wanted.number());
        }
        make(list.containsKey(wanted.number()) ? new Move.Replace(wanted) : new Move.Create(wanted));
    }

    private boolean permitted(Entry wanted) {
        NavigableMap<Integer, Entry> next = new TreeMap<>(list);
        next.put(wanted.number(), wanted);
        return transition.permits(next);
    }

    /** Sees to it that the entry with this number can be replaced. */
    private void guard(int number) {
        for (Integer start = number; start != null; start = used.lower(start)) {
            List<Entry> run = List.copyOf(list.subMap(start, true, number, true).values());
            Integer below = used.lower(start);
            if (start - (below == null ? FIRST - 1 : below) > run.size()) {
                copy(run, start - run.size());
                return;
            }
        }
        for (Integer end = number; end != null; end = used.higher(end)) {
            List<Entry> run = List.copyOf(list.subMap(number, true, end, true).values());
            Integer above = used.higher(end);
            if ((above == null ? LAST + 1 : above) - end > run.size()) {
                copy(run, end + 1);
                run.reversed().forEach(this::delete);
                return;
            }
        }
        throw new IllegalStateException("no free numbers around entry " + number);
    }

    private void copy(List<Entry> run, int firstNumber) {
        for (int i = 0; i < run.size(); i++) {
            used.add(firstNumber + i);
            make(new Move.Create(run.get(i).numbered(firstNumber + i)));
        }
    }

    private void delete(Entry entry) {
        Direction direction = entry.direction();
        make(new Move.Delete(direction, entry.number()));
    }

    private void make(Move move) {
        move.applyTo(list);
        moves.add(move);
    }
}
