package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.Lists.in;
import static dev.gatehouse.kinds.networkacl.Lists.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.networkacl.EntryMoves.Move;
import dev.gatehouse.kinds.networkacl.EntryMoves.Move.Create;
import dev.gatehouse.kinds.networkacl.EntryMoves.Move.Delete;
import dev.gatehouse.kinds.networkacl.EntryMoves.Move.Replace;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.net.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class EntryMovesTest {

    private static final List<Entry> WEB = List.of(
            in("100 allow tcp 22 from 10.0.0.0/31"),
            in("200 deny all from 10.0.0.2/31"),
            in("300 allow tcp 80 from 0.0.0.0/0"));

    @Test
    void equalListsNeedNoCall() {
        assertThat(EntryMoves.between(WEB, WEB)).isEmpty();
    }

    @Test
    void oneNewEntryIsOneCall() {
        Entry added = in("99 deny tcp 22 from 0.0.0.0/0");
        assertThat(EntryMoves.between(WEB, and(WEB, added))).containsExactly(new Create(added));
    }

    @Test
    void oneRemovedEntryIsOneCall() {
        assertThat(EntryMoves.between(WEB, without(WEB, 200))).containsExactly(new Delete(Direction.INBOUND, 200));
    }

    @Test
    void oneChangedEntryIsOneCall() {
        Entry changed = in("300 allow tcp 443 from 0.0.0.0/0");
        assertThat(EntryMoves.between(WEB, and(without(WEB, 300), changed))).containsExactly(new Replace(changed));
    }

    @Test
    void bothDirectionsAreChangedInOneGo() {
        Entry reply = out("100 allow tcp 80 to 0.0.0.0/0");
        Entry request = in("400 allow tcp 443 from 0.0.0.0/0");
        assertThat(EntryMoves.between(WEB, List.of(WEB.get(0), WEB.get(1), WEB.get(2), request, reply)))
                .containsExactly(new Create(request), new Create(reply));
    }

    @Test
    void entriesThatMoveDownOnePlaceNeedOneCallEach() {
        List<Entry> before = List.of(
                in("100 allow tcp 22 from 0.0.0.0/0"),
                in("200 allow tcp 80 from 0.0.0.0/0"),
                in("300 allow tcp 443 from 0.0.0.0/0"));
        List<Entry> after = List.of(
                in("100 deny all from 10.0.0.0/32"),
                in("200 allow tcp 22 from 0.0.0.0/0"),
                in("300 allow tcp 80 from 0.0.0.0/0"),
                in("400 allow tcp 443 from 0.0.0.0/0"));
        List<Move> moves = EntryMoves.between(before, after);
        assertThat(moves).hasSize(4);
        assertThat(Lists.fault(before, after, moves)).isEmpty();
    }

    @Test
    void anExceptionIsMadeBeforeTheRuleItIsAnExceptionTo() {
        Entry exception = in("50 deny tcp 22 from 10.0.0.2/31");
        Entry rule = in("60 allow tcp 22 from 10.0.0.0/30");
        assertThat(EntryMoves.between(List.of(), List.of(exception, rule)))
                .containsExactly(new Create(exception), new Create(rule));
        assertThat(EntryMoves.between(List.of(exception, rule), List.of()))
                .containsExactly(new Delete(Direction.INBOUND, 60), new Delete(Direction.INBOUND, 50));
    }

    @Test
    void exchangedEntriesNeedATemporaryNumberAndNoMore() {
        List<Entry> before = List.of(in("100 allow tcp 22 from 0.0.0.0/0"), in("200 allow tcp 80 from 0.0.0.0/0"));
        List<Entry> after = List.of(in("100 allow tcp 80 from 0.0.0.0/0"), in("200 allow tcp 22 from 0.0.0.0/0"));
        assertThat(EntryMoves.between(before, after))
                .containsExactly(
                        new Create(in("99 allow tcp 22 from 0.0.0.0/0")),
                        new Replace(after.get(0)),
                        new Replace(after.get(1)),
                        new Delete(Direction.INBOUND, 99));
    }

    @Test
    void findsRoomBehindWhereThereIsNoneBefore() {
        List<Entry> before = List.of(in("1 allow tcp 22 from 0.0.0.0/0"), in("2 allow tcp 80 from 0.0.0.0/0"));
        List<Entry> after = List.of(in("1 allow tcp 80 from 0.0.0.0/0"), in("2 allow tcp 22 from 0.0.0.0/0"));
        assertThat(Lists.fault(before, after, EntryMoves.between(before, after)))
                .isEmpty();
    }

    @Test
    void aFullListMakesRoomBeforeItGrows() {
        List<Entry> before = new ArrayList<>();
        List<Entry> after = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            before.add(in(100 + i * 10 + " allow tcp 22 from 10.0." + i + ".0/24"));
            after.add(in(1000 + i * 10 + " allow tcp 80 from 10.0." + i + ".0/24"));
        }
        TreeMap<Integer, Entry> list = Lists.list(before);
        for (Move move : EntryMoves.between(before, after)) {
            move.applyTo(list);
            assertThat(list).hasSizeLessThanOrEqualTo(19);
        }
    }

    @Test
    void noListOnTheWayGoesAstrayHoweverThreeNumbersChange() {
        List<List<Entry>> all = everyListOf(
                "allow tcp from 10.0.0.0/31",
                "deny tcp from 10.0.0.0/30",
                "allow all from 10.0.0.0/32",
                "deny all from 0.0.0.0/0");
        for (List<Entry> before : all) {
            for (List<Entry> after : all) {
                assertThat(Lists.fault(before, after, EntryMoves.between(before, after)))
                        .isEmpty();
            }
        }
    }

    @Test
    void noListOnTheWayGoesAstrayOverManyRandomChanges() {
        assertNeverAstray(EntryMoves::between, 1500);
    }

    @Test
    void theOrderWithTemporaryNumbersAlwaysWorksByItself() {
        assertNeverAstray(
                (before, after) -> new GuardedOrder(new Transition(Lists.list(before), Lists.list(after))).moves(),
                1500);
    }

    private static void assertNeverAstray(BiFunction<List<Entry>, List<Entry>, List<Move>> order, int times) {
        Random random = new Random(7);
        for (int i = 0; i < times; i++) {
            int first = List.of(1, 100, 32760).get(random.nextInt(3));
            int step = first == 100 ? List.of(1, 2, 10).get(random.nextInt(3)) : 1;
            List<Entry> before = randomList(random, first, step);
            List<Entry> after = randomList(random, first, step);
            assertThat(Lists.fault(before, after, order.apply(before, after)))
                    .as("%s to %s", before, after)
                    .isEmpty();
        }
    }

    private static List<Entry> randomList(Random random, int first, int step) {
        List<Entry> list = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            if (random.nextInt(4) > 0) {
                list.add(in(first + i * step + (random.nextBoolean() ? " allow " : " deny ")
                        + any(random, "all", "tcp", "tcp 22", "tcp 80-443", "udp 22", "icmp", "icmp 8/-1", "50")
                        + " from "
                        + any(random, "0.0.0.0/0", "10.0.0.0/30", "10.0.0.0/31", "10.0.0.2/31", "10.0.0.1/32")));
            }
        }
        return list;
    }

    private static String any(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** Every list with none or one of these under each of the numbers 1 to 3. */
    private static List<List<Entry>> everyListOf(String... rules) {
        List<List<Entry>> lists = List.of(List.of());
        for (int number = 1; number <= 3; number++) {
            List<List<Entry>> longer = new ArrayList<>(lists);
            for (List<Entry> list : lists) {
                for (String rule : rules) {
                    longer.add(and(list, in(number + " " + rule)));
                }
            }
            lists = longer;
        }
        return lists;
    }

    private static List<Entry> and(List<Entry> list, Entry entry) {
        List<Entry> more = new ArrayList<>(list);
        more.add(entry);
        return more;
    }

    private static List<Entry> without(List<Entry> list, int number) {
        return list.stream().filter(entry -> entry.number() != number).toList();
    }
}
