package dev.gatehouse.web.operate.map;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Pauses;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings.Zone;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the map of a stack from what is wanted and what was last seen. */
@Component
class Cartographer {

    private final Inventory inventory;
    private final Placements placements;
    private final Kinds kinds;
    private final RowTables tables;

    Cartographer(Inventory inventory, Placements placements, Kinds kinds, RowTables tables) {
        this.inventory = inventory;
        this.placements = placements;
        this.kinds = kinds;
        this.tables = tables;
    }

    Drawing draw(UUID stack) {
        List<Item> items = inventory.items(stack);
        List<Zone> zones = inventory.surroundings(stack, null).zones();
        return draw(items, zones);
    }

    Drawing draw(List<Item> items, List<Zone> zones) {
        Topology wanted = new Topology(items, item -> wanted(item, items), placements, kinds);
        Topology seen = new Topology(items, Cartographer::seen, placements, kinds);
        return new Sheet(items, zones, wanted, seen, kinds, tables).drawing();
    }

    /** What is on its way out is drawn as it was, as long as it is there. */
    private static Spec wanted(Item item, List<Item> all) {
        return item.wish() == Wish.WANTED ? Pauses.effective(item, all) : item.spec();
    }

    private static @Nullable Spec seen(Item item) {
        return item.observed() instanceof Present<Spec> present ? present.spec() : null;
    }
}
