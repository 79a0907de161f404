package dev.gatehouse.web.operate.map;

import dev.gatehouse.resource.Surroundings.Zone;
import dev.gatehouse.web.operate.map.Drawing.Box;
import dev.gatehouse.web.operate.map.Drawing.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Subnets as a grid: a column for each zone that has one, public rows above private ones, lower blocks first. */
record Grid(List<Zone> zones, List<Row> rows) {

    static Grid of(List<Box> boxes, List<Zone> known) {
        List<Zone> zones = boxes.stream()
                .map(Box::zone)
                .distinct()
                .sorted()
                .map(name -> known.stream()
                        .filter(zone -> zone.name().equals(name))
                        .findFirst()
                        .orElseGet(() -> new Zone(name, "")))
                .toList();
        List<Row> rows = new ArrayList<>(rows(boxes, zones, true));
        rows.addAll(rows(boxes, zones, false));
        return new Grid(zones, rows);
    }

    private static List<Row> rows(List<Box> boxes, List<Zone> zones, boolean arePublic) {
        List<List<Box>> columns = zones.stream()
                .map(zone -> boxes.stream()
                        .filter(box -> box.zone().equals(zone.name()) && box.isPublic() == arePublic)
                        .sorted(Comparator.comparing(Box::block))
                        .toList())
                .toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            int at = i;
            rows.add(new Row(
                    arePublic,
                    columns.stream()
                            .map(column -> at < column.size() ? List.of(column.get(at)) : List.<Box>of())
                            .toList()));
        }
        return rows;
    }
}
