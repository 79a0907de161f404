package dev.gatehouse.web.blueprint;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.Placement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws in small what a stack will look like: zones as columns, subnets of one purpose as rows, and what stands in them. */
@Component
class Sketch {

    /**
     * A subnet.
     *
     * @param kinds what stands in it, by kind
     */
    public record Cell(String name, Cidr block, boolean open, List<Tile> kinds) {}

    public record Tile(String kind, String icon, int count) {}

    public record Drawn(List<String> zones, List<List<Optional<Cell>>> rows) {}

    private final List<Placement<?>> placements;
    private final Kinds kinds;

    Sketch(ObjectProvider<Placement<?>> placements, Kinds kinds) {
        this.placements = placements.stream().toList();
        this.kinds = kinds;
    }

    Drawn of(List<Item> items) {
        Map<ResourceId, Place> places = new LinkedHashMap<>();
        Lookup lookup = new Drawing(items);
        items.forEach(item -> place(item.spec(), lookup).ifPresent(place -> places.put(item.id(), place)));
        SequencedMap<String, Map<String, Item>> rows = new LinkedHashMap<>();
        TreeMap<String, Boolean> zones = new TreeMap<>();
        items.stream()
                .filter(item -> places.get(item.id()) instanceof Place.Subnet)
                .sorted((one, other) -> block(places, one).compareTo(block(places, other)))
                .forEach(item -> {
                    String zone = place(places, item).zone();
                    zones.put(zone, true);
                    rows.computeIfAbsent(purpose(item.name()), none -> new LinkedHashMap<>())
                            .put(zone, item);
                });
        List<String> columns = List.copyOf(zones.keySet());
        return new Drawn(
                columns,
                rows.values().stream()
                        .map(row -> columns.stream()
                                .map(zone ->
                                        Optional.ofNullable(row.get(zone)).map(subnet -> cell(subnet, items, places)))
                                .toList())
                        .toList());
    }

    private static Cidr block(Map<ResourceId, Place> places, Item subnet) {
        return place(places, subnet).block();
    }

    private static Place.Subnet place(Map<ResourceId, Place> places, Item subnet) {
        return (Place.Subnet) Objects.requireNonNull(places.get(subnet.id()));
    }

    /** Names of one purpose differ in the letter of their zone. */
    private static String purpose(String name) {
        return name.substring(0, Math.max(0, name.length() - 1));
    }

    private Cell cell(Item subnet, List<Item> items, Map<ResourceId, Place> places) {
        Ref<?> here = Ref.to(subnet.id());
        Map<String, Integer> counts = new LinkedHashMap<>();
        items.stream()
                .filter(item -> stands(places.get(item.id()), here))
                .forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        List<Tile> tiles = new ArrayList<>();
        counts.forEach(
                (kind, count) -> tiles.add(new Tile(kind, kinds.named(kind).icon(), count)));
        Place.Subnet place = place(places, subnet);
        return new Cell(subnet.name(), place.block(), place.meantPublic(), tiles);
    }

    private static boolean stands(@Nullable Place place, Ref<?> subnet) {
        return switch (place) {
            case Place.InSubnet in -> in.subnet().equals(subnet);
            case Place.InSubnets in -> in.subnets().contains(subnet);
            case null, default -> false;
        };
    }

    @SuppressWarnings("unchecked")
    private <S extends Spec> Optional<Place> place(S spec, Lookup lookup) {
        return placements.stream()
                .filter(placement -> placement.specType() == spec.getClass())
                .map(placement -> ((Placement<S>) placement).of(spec, Map.of(), lookup))
                .findFirst();
    }

    private record Drawing(List<Item> items) implements Lookup {
        @Override
        @SuppressWarnings("unchecked")
        public <S extends Spec> Optional<S> spec(Ref<S> ref) {
            return items.stream()
                    .filter(item -> Ref.to(item.id()).equals(ref))
                    .map(item -> (S) item.spec())
                    .findFirst();
        }
    }
}
