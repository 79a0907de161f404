package dev.gatehouse.cost;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What stacks cost: as they are in AWS, and as they are wanted. */
@Service
public class Costs {

    private final Stacks stacks;
    private final Inventory inventory;
    private final Kinds kinds;
    private final PriceBook book;

    Costs(Stacks stacks, Inventory inventory, Kinds kinds, PriceBook book) {
        this.stacks = stacks;
        this.inventory = inventory;
        this.kinds = kinds;
        this.book = book;
    }

    /** What AWS bills for now: what was there when it was last looked at, whether it is still wanted or not. */
    public Bill burning(UUID stack) {
        return bill(stack, Costs::present);
    }

    /** What it will be when everything is as it is wanted. */
    public Bill wanted(UUID stack) {
        return bill(stack, item -> item.isWanted() ? item.spec() : null);
    }

    /** What a pause saves: what would be billed on top if everything that is paused were resumed. */
    public Bill paused(UUID stack) {
        return bill(stack, item -> item.wish() == Wish.PAUSED ? item.spec() : null);
    }

    /** What the traffic of what is wanted or there is billed at, on top of the hours. */
    public List<Price> traffic(UUID stack) {
        Region region = region(stack);
        List<String> keys = new ArrayList<>(List.of("traffic"));
        for (Bill bill : List.of(burning(stack), wanted(stack))) {
            bill.lines().stream().map(Line::key).forEach(keys::add);
        }
        return keys.stream()
                .distinct()
                .flatMap(key -> book.traffic(key, region).stream())
                .toList();
    }

    private Bill bill(UUID stack, Function<Item, @Nullable Spec> side) {
        Region region = region(stack);
        List<Line> lines = new ArrayList<>();
        for (Item item : inventory.items(stack)) {
            Spec spec = side.apply(item);
            if (spec != null) {
                charges(spec).forEach(charge -> lines.add(line(item, charge, region)));
            }
        }
        return new Bill(lines);
    }

    private Region region(UUID stack) {
        Stack place = stacks.find(stack).orElseThrow();
        return place.scope().region();
    }

    private List<Charge> charges(Spec spec) {
        return kinds.of(spec).charges(spec);
    }

    private Line line(Item item, Charge charge, Region region) {
        return new Line(
                item.id(),
                item.kind(),
                item.name(),
                charge.price(),
                charge.quantity(),
                book.hourly(charge.price(), region).orElse(null));
    }

    /** AWS does not bill for what failed to be made (a NAT gateway in state failed, 2026-05). */
    private static @Nullable Spec present(Item item) {
        return item.observed() instanceof Present<Spec> present && !(present.readiness() instanceof Readiness.Failed)
                ? present.spec()
                : null;
    }
}
