package dev.gatehouse.kinds.networkacl;

import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * From one list of entries to another, one call at a time, so that at every moment each packet meets what the list said
 * before or what it is to say: what is permitted before and after is never denied in between, nor the other way round.
 *
 * <p>Where some order of one call per differing entry does that, it is taken ({@link DirectOrder}); else some entries
 * stand for a while under temporary numbers ({@link GuardedOrder}).
 */
final class EntryMoves {

    /** One call. */
    sealed interface Move {

        record Create(Entry entry) implements Move {}

        /** Puts another entry in the place of the one with this number. */
        record Replace(Entry entry) implements Move {}

        record Delete(Direction direction, int number) implements Move {}

        default void applyTo(NavigableMap<Integer, Entry> list) {
            switch (this) {
                case Create create -> list.put(create.entry().number(), create.entry());
                case Replace replace -> list.put(replace.entry().number(), replace.entry());
                case Delete delete -> list.remove(delete.number());
            }
        }
    }

    private EntryMoves() {}

    /** Both directions, the inbound one first; the numbers of a direction are distinct in either list. */
    static List<Move> between(List<Entry> before, List<Entry> after) {
        List<Move> moves = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            Transition transition = new Transition(list(before, direction), list(after, direction));
            moves.addAll(new DirectOrder(transition).find().orElseGet(() -> new GuardedOrder(transition).moves()));
        }
        return moves;
    }

    private static NavigableMap<Integer, Entry> list(List<Entry> entries, Direction direction) {
        NavigableMap<Integer, Entry> list = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.direction() == direction)
                .forEach(entry -> list.put(entry.number(), entry));
        return list;
    }
}
