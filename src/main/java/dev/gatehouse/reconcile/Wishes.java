package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.ResourceId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people want of a stack at one moment: each resource with its generation, as a text to be kept with a run. */
final class Wishes {

    private Wishes() {}

    static String of(Collection<Item> items) {
        return items.stream().map(Wishes::line).sorted().collect(Collectors.joining("\n"));
    }

    private static String line(Item item) {
        return item.id() + " " + item.generation() + (item.isProtected() ? " protected " : " ") + item.wish();
    }

    /** Whether nobody has changed them since; what was to go may have gone. */
    static boolean stillHold(String then, Collection<Item> now) {
        Map<ResourceId, String> left = now.stream().collect(Collectors.toMap(Item::id, Wishes::line));
        Map<ResourceId, String> before = then.lines()
                .collect(Collectors.toMap(
                        line -> ResourceId.of(line.substring(0, line.indexOf(' '))), Function.identity()));
        return before.entrySet().containsAll(left.entrySet())
                && before.entrySet().stream()
                        .allMatch(entry -> left.containsKey(entry.getKey())
                                || entry.getValue().endsWith(" " + Wish.LEAVING));
    }
}
