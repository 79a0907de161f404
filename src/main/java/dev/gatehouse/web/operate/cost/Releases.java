package dev.gatehouse.web.operate.cost;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.References;
import dev.gatehouse.resource.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be released together to save money: resources that are billed and hang together by references. */
public final class Releases {

    private Releases() {}

    /**
     * Resources that go and come back together, such as a NAT gateway and its Elastic IP.
     *
     * @param bill what they cost while they are there
     */
    public record Group(List<Item> items, Bill bill, boolean paused) {

        public String names() {
            return items.stream().map(Item::name).collect(Collectors.joining(" + "));
        }

        public List<ResourceId> ids() {
            return items.stream().map(Item::id).toList();
        }
    }

    /**
     * @param bill of everything among the items that is billed or would be
     */
    public static List<Group> of(List<Item> items, Bill bill, Wish wish) {
        Set<ResourceId> billed =
                bill.lines().stream().map(line -> line.resource()).collect(Collectors.toSet());
        List<Item> left = new ArrayList<>(items.stream()
                .filter(item -> item.wish() == wish && billed.contains(item.id()))
                .toList());
        List<Group> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Item> group = connected(left.getFirst(), left);
            left.removeAll(group);
            groups.add(new Group(group, bill.of(group.stream().map(Item::id).toList()), wish == Wish.PAUSED));
        }
        return groups;
    }

    private static List<Item> connected(Item start, List<Item> among) {
        Set<Item> group = new LinkedHashSet<>(List.of(start));
        boolean grown;
        do {
            grown = false;
            for (Item item : among) {
                if (!group.contains(item) && group.stream().anyMatch(member -> hangTogether(member, item))) {
                    grown = group.add(item);
                }
            }
        } while (grown);
        // Whoever refers to another is what people think of first: the NAT gateway before its address.
        return group.stream()
                .sorted((one, other) -> refersTo(one, other) ? -1 : refersTo(other, one) ? 1 : 0)
                .toList();
    }

    private static boolean hangTogether(Item one, Item other) {
        return refersTo(one, other) || refersTo(other, one);
    }

    private static boolean refersTo(Item one, Item other) {
        return References.in(one.spec()).stream().anyMatch(at -> at.ref().equals(Ref.to(other.id())));
    }
}
