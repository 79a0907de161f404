package dev.gatehouse.crash;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec;
import dev.gatehouse.kinds.networkacl.NetworkAclSpec.Entry;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.support.Workbench;
import java.util.List;

/** A block of addresses that a subnet gives up for another, with what network ACLs say of it. */
public final class Moves {

    private Moves() {}

    /** Wishes it of a stack. */
    public static void block(Inventory inventory, Stack stack, Cidr from, Cidr to) {
        for (Item item : inventory.items(stack.id())) {
            Spec moved = moved(item.spec(), from, to);
            if (!moved.equals(item.spec())) {
                inventory.save(stack.id(), item.id(), moved, item.generation(), Workbench.ANNA);
            }
        }
    }

    static Spec moved(Spec spec, Cidr from, Cidr to) {
        return switch (spec) {
            case SubnetSpec subnet when subnet.cidr().equals(from) -> With.value(subnet, "cidr", to);
            case NetworkAclSpec list -> With.value(list, "entries", moved(list.entries(), from, to));
            default -> spec;
        };
    }

    private static List<Entry> moved(List<Entry> entries, Cidr from, Cidr to) {
        return entries.stream()
                .map(entry -> from.equals(entry.cidr()) ? With.value(entry, "cidr", to) : entry)
                .toList();
    }
}
