package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.networkacl.EntryMoves.Move;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;

/** What one direction of a list was and is to be, and which lists may be seen on the way. */
final class Transition {

    private final NavigableMap<Integer, Entry> before;
    private final NavigableMap<Integer, Entry> after;
    private final PacketSorts sorts;
    private final BitSet allowedBefore;
    /** The packets that meet the same before and after, and so must all the way. */
    private final BitSet settled;

    Transition(NavigableMap<Integer, Entry> before, NavigableMap<Integer, Entry> after) {
        this.before = before;
        this.after = after;
        List<Entry> all = new ArrayList<>(before.values());
        all.addAll(after.values());
        sorts = new PacketSorts(all);
        allowedBefore = sorts.allowed(before.values());
        settled = sorts.allowed(after.values());
        settled.xor(allowedBefore);
        settled.flip(0, sorts.all().length());
    }

    NavigableMap<Integer, Entry> before() {
        return before;
    }

    NavigableMap<Integer, Entry> after() {
        return after;
    }

    /** The numbers under which they differ, ascending. */
    List<Integer> differing() {
        TreeSet<Integer> numbers = new TreeSet<>(before.keySet());
        numbers.addAll(after.keySet());
        numbers.removeIf(number -> Objects.equals(before.get(number), after.get(number)));
        return List.copyOf(numbers);
    }

    /** The one call that makes this number what it is to be. */
    Move direct(int number) {
        Entry wanted = after.get(number);
        if (wanted == null) {
            return new Move.Delete(Objects.requireNonNull(before.get(number)).direction(), number);
        }
        return before.containsKey(number) ? new Move.Replace(wanted) : new Move.Create(wanted);
    }

    /** Whether every packet meets in this list what it met before or is to meet after. */
    boolean permits(NavigableMap<Integer, Entry> list) {
        BitSet astray = sorts.allowed(list.values());
        astray.xor(allowedBefore);
        return !astray.intersects(settled);
    }
}
