package dev.gatehouse.cost;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** What is billed by use of what is wanted or there, on top of the hours; traffic first. */
    public List<Usage> usage(UUID stack) {
        Region region = region(stack);
        Stream<Usage> ofLines = Stream.of(burning(stack), wanted(stack))
                .flatMap(bill -> bill.lines().stream())
                .map(Line::key)
                .distinct()
                .flatMap(key -> book.usage(key, region).stream());
        Stream<Usage> ofKinds = inventory.items(stack).stream()
                .flatMap(item -> billedByUse(item.spec()).stream())
                .map(key -> book.use(key, region));
        return Stream.of(book.usage("traffic", region).stream(), ofLines, ofKinds)
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** What resources would cost that are in no stack yet. */
    public Bill estimate(Region region, List<Item> items) {
        return bill(region, items, Item::spec);
    }

    private Bill bill(UUID stack, Function<Item, @Nullable Spec> side) {
        return bill(region(stack), inventory.items(stack), side);
    }

    private Bill bill(Region region, List<Item> items, Function<Item, @Nullable Spec> side) {
        Map<ResourceId, Spec> specs = new HashMap<>();
        items.forEach(item -> specs.put(item.id(), Objects.requireNonNullElse(side.apply(item), item.spec())));
        Lookup lookup = new SpecsById(specs);
        List<Line> lines = new ArrayList<>();
        for (Item item : items) {
            Spec spec = side.apply(item);
            if (spec != null) {
                charges(spec, item, lookup).forEach(charge -> lines.add(line(item, charge, region)));
            }
        }
        return new Bill(lines);
    }

    private Region region(UUID stack) {
        Stack place = stacks.find(stack).orElseThrow();
        return place.scope().region();
    }

    private List<Charge> charges(Spec spec, Item item, Lookup lookup) {
        Map<String, String> attributes =
                item.observed() instanceof Present<Spec> present ? present.attributes() : Map.of();
        return kinds.of(spec).charges(spec, attributes, lookup);
    }

    private List<String> billedByUse(Spec spec) {
        return kinds.of(spec).billedByUse(spec);
    }

    /** Finds specs of the stack whose bill it is. */
    private record SpecsById(Map<ResourceId, Spec> specs) implements Lookup {

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Spec> Optional<S> spec(Ref<S> ref) {
            return ref instanceof Ref.Managed<S> managed
                    ? Optional.ofNullable((S) specs.get(managed.id()))
                    : Optional.empty();
        }
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
