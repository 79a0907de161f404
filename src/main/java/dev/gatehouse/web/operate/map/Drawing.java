package dev.gatehouse.web.operate.map;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Place;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Surroundings.Zone;
import dev.gatehouse.web.operate.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map, ready to be drawn.
 *
 * @param outside what is in the Region and in no VPC, without what stands beside something else
 * @param seenAt the age of the oldest news in it; null if nothing of it is in AWS
 */
public record Drawing(
        List<Frame> frames, List<Tile> outside, @Nullable Instant seenAt) {

    public boolean isEmpty() {
        return frames.isEmpty() && outside.isEmpty();
    }

    /**
     * One resource.
     *
     * @param addresses that AWS gave it, by the name of the attribute
     * @param beside what belongs to it and stands nowhere else, such as its address
     */
    public record Tile(Item item, String icon, Condition condition, Map<String, String> addresses, List<Tile> beside) {

        public ResourceId id() {
            return item.id();
        }

        public String name() {
            return item.name();
        }

        /** Without what stands beside it. */
        Tile alone() {
            return new Tile(item, icon, condition, addresses, List.of());
        }
    }

    /**
     * A VPC.
     *
     * @param edge what connects it with elsewhere
     * @param zones the columns
     * @param rows public ones first; each has a cell for each zone
     * @param inside what belongs to the VPC as a whole
     * @param rulers what rules over its subnets
     */
    public record Frame(
            Tile tile,
            Cidr block,
            List<Tile> edge,
            List<Zone> zones,
            List<Row> rows,
            List<Tile> inside,
            List<Ruler> rulers) {

        /** Whether what rules over subnets without one of their own is the one AWS made. */
        public boolean leavesToAws(String rule) {
            return boxes().stream()
                    .anyMatch(box ->
                            (Place.Rule.valueOf(rule) == Place.Rule.WAY ? box.way() : box.filter()).by() == null);
        }

        public List<Box> boxes() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** Subnets side by side; a cell holds one or none. */
    public record Row(boolean isPublic, List<List<Box>> cells) {}

    /**
     * A subnet.
     *
     * @param isPublic whether a route to what gives the VPC the internet is wanted
     * @param isPublicNow whether AWS has that route
     * @param stillPrivate whether somebody means it to be public and no route makes it so
     */
    public record Box(
            Tile tile,
            Cidr block,
            String zone,
            boolean isPublic,
            boolean isPublicNow,
            boolean stillPrivate,
            Ruling way,
            Ruling filter,
            List<Tile> inside) {}

    /**
     * What rules over a subnet.
     *
     * @param by null for the one AWS made
     * @param implicit whether the subnet does not name it: it is for all that have no other
     */
    public record Ruling(@Nullable Ruler by, boolean implicit) {}

    /** A resource that rules over subnets, with what it says as tables. */
    public record Ruler(Tile tile, Place.Rule rule, List<RowTable> tables) {

        /** Where packets go next, in one line each. */
        public List<String> ways() {
            return rule != Place.Rule.WAY
                    ? List.of()
                    : tables.stream()
                            .flatMap(table -> table.rows().stream())
                            .map(row -> String.join(" → ", row))
                            .toList();
        }
    }

    /**
     * The rows of one list of a resource.
     *
     * @param list the component, such as {@code routes}
     * @param columns the components of its rows
     */
    public record RowTable(String kind, String list, List<String> columns, List<List<String>> rows) {}
}
