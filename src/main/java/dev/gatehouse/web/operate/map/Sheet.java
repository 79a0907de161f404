package dev.gatehouse.web.operate.map;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings.Zone;
import dev.gatehouse.web.operate.Condition;
import dev.gatehouse.web.operate.Names;
import dev.gatehouse.web.operate.map.Drawing.Box;
import dev.gatehouse.web.operate.map.Drawing.Frame;
import dev.gatehouse.web.operate.map.Drawing.Ruler;
import dev.gatehouse.web.operate.map.Drawing.Ruling;
import dev.gatehouse.web.operate.map.Drawing.Tile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One map being drawn: everything goes to its place, and what has none of its own beside what refers to it. */
final class Sheet {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final Map<ResourceId, Item> items = new LinkedHashMap<>();
    private final List<Zone> zones;
    private final Topology wanted;
    private final Topology seen;
    private final Kinds kinds;
    private final RowTables tables;
    private final Names names;

    Sheet(List<Item> items, List<Zone> zones, Topology wanted, Topology seen, Kinds kinds, RowTables tables) {
        items.forEach(item -> this.items.put(item.id(), item));
        this.zones = zones;
        this.wanted = wanted;
        this.seen = seen;
        this.kinds = kinds;
        this.tables = tables;
        this.names = new Names(items);
    }

    Drawing drawing() {
        List<Frame> frames = wanted.places(Place.Vpc.class).entrySet().stream()
                .map(entry -> frame(entry.getKey(), entry.getValue()))
                .toList();
        List<Tile> outside = items.keySet().stream()
                .filter(id ->
                        wanted.place(id).filter(place -> isOutside(id, place)).isPresent())
                .map(this::tile)
                .toList();
        return new Drawing(frames, outside, seenAt());
    }

    /** What is in no VPC and beside nothing; or where this stack has nothing. */
    private boolean isOutside(ResourceId id, Place place) {
        return switch (place) {
            case Place.InRegion none -> holder(id).isEmpty();
            case Place.Beside beside -> !isHere(beside.other());
            case Place.InSubnets in -> in.subnets().stream().noneMatch(this::isHere);
            default -> false;
        };
    }

    private boolean isHere(Ref<?> ref) {
        return ref instanceof Ref.Managed<?> managed && items.containsKey(managed.id());
    }

    /** The age of the oldest news. */
    private @Nullable Instant seenAt() {
        return items.values().stream()
                .filter(item -> item.externalId() != null)
                .map(Item::observedAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Frame frame(ResourceId vpc, Place.Vpc place) {
        Ref<?> ref = Ref.to(vpc);
        List<Box> boxes = wanted.places(Place.Subnet.class).entrySet().stream()
                .filter(entry -> entry.getValue().vpc().equals(ref))
                .map(entry -> box(entry.getKey(), entry.getValue()))
                .toList();
        List<Ruler> rulers = wanted.places(Place.Over.class).entrySet().stream()
                .filter(entry -> entry.getValue().vpc().equals(ref))
                .map(entry -> ruler(entry.getKey()))
                .toList();
        Grid grid = Grid.of(boxes, zones);
        return new Frame(
                tile(vpc),
                place.block(),
                tiles(Place.OnEdge.class, edge -> edge.vpc().equals(ref)),
                grid.zones(),
                grid.rows(),
                tiles(Place.InVpc.class, inside -> inside.vpc().equals(ref)),
                rulers);
    }

    private Box box(ResourceId subnet, Place.Subnet place) {
        boolean isPublic = wanted.isPublic(subnet, place);
        boolean isPublicNow = seen.place(subnet)
                .filter(now -> now instanceof Place.Subnet there && seen.isPublic(subnet, there))
                .isPresent();
        return new Box(
                tile(subnet),
                place.block(),
                place.zone(),
                isPublic,
                isPublicNow,
                place.meantPublic() && !isPublic,
                ruling(subnet, place, Place.Rule.WAY),
                ruling(subnet, place, Place.Rule.FILTER),
                inside(Ref.to(subnet)));
    }

    /** Whatever is in several subnets shows what stands beside it in the first of them only. */
    private List<Tile> inside(Ref<?> subnet) {
        List<Tile> parts = wanted.places(Place.InSubnets.class).entrySet().stream()
                .filter(entry -> entry.getValue().subnets().contains(subnet))
                .map(entry -> firstHere(entry.getValue()).equals(Optional.of(subnet))
                        ? tile(entry.getKey())
                        : tile(entry.getKey()).alone())
                .toList();
        return Stream.concat(
                        tiles(Place.InSubnet.class, inside -> inside.subnet().equals(subnet)).stream(), parts.stream())
                .toList();
    }

    private Optional<Ref<?>> firstHere(Place.InSubnets place) {
        return place.subnets().stream().filter(this::isHere).findFirst();
    }

    private Ruling ruling(ResourceId subnet, Place.Subnet place, Place.Rule rule) {
        Optional<ResourceId> by = wanted.over(subnet, place, rule);
        boolean named = by.flatMap(wanted::place)
                .filter(over ->
                        over instanceof Place.Over those && those.subnets().contains(Ref.to(subnet)))
                .isPresent();
        return new Ruling(by.map(this::ruler).orElse(null), !named);
    }

    private Ruler ruler(ResourceId id) {
        Item item = item(id);
        Place.Over over = wanted.places(Place.Over.class).get(id);
        return new Ruler(tile(id), Objects.requireNonNull(over).rule(), tables.of(item, item.spec(), names));
    }

    private <P extends Place> List<Tile> tiles(Class<P> type, Predicate<P> here) {
        return wanted.places(type).entrySet().stream()
                .filter(entry -> here.test(entry.getValue()))
                .map(entry -> tile(entry.getKey()))
                .toList();
    }

    private Tile tile(ResourceId id) {
        Item item = item(id);
        List<Tile> beside = items.keySet().stream()
                .filter(other -> !other.equals(id))
                .filter(other -> wanted.place(other)
                        .filter(place -> isBeside(other, place, id))
                        .isPresent())
                .map(this::tile)
                .toList();
        return new Tile(
                item, kinds.named(item.kind()).icon(), Condition.of(item, items.values()), addresses(item), beside);
    }

    private boolean isBeside(ResourceId id, Place place, ResourceId other) {
        return switch (place) {
            case Place.InRegion none -> holder(id).filter(other::equals).isPresent();
            case Place.Beside beside -> beside.other().equals(Ref.to(other));
            default -> false;
        };
    }

    /** Whoever refers to it, of those that have a place of their own. */
    private Optional<ResourceId> holder(ResourceId id) {
        return items.keySet().stream()
                .filter(other -> !other.equals(id) && wanted.references(other).contains(Ref.to(id)))
                .filter(other -> wanted.place(other)
                        .filter(place -> !(place instanceof Place.InRegion || place instanceof Place.Beside))
                        .isPresent())
                .findFirst();
    }

    /** Of what was seen, the addresses: they are what people look for on a map. */
    private static Map<String, String> addresses(Item item) {
        Map<String, String> found = new TreeMap<>();
        if (item.observed() instanceof Present<Spec> present) {
            present.attributes().forEach((name, value) -> {
                if (ADDRESS.matcher(value).matches()) {
                    found.put(name, value);
                }
            });
        }
        return found;
    }

    private Item item(ResourceId id) {
        return Objects.requireNonNull(items.get(id));
    }
}
