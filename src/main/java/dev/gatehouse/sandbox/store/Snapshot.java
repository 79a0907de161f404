package dev.gatehouse.sandbox.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rows as they were read from disk, until the first question for their table says what type they are of. */
final class Snapshot {

    private final Map<String, Map<String, JsonNode>> tables = new LinkedHashMap<>();

    void apply(Store.Change change) {
        Map<String, JsonNode> rows = tables.computeIfAbsent(change.table(), t -> new LinkedHashMap<>());
        JsonNode row = change.row();
        if (row == null) {
            rows.remove(change.id());
        } else {
            rows.put(change.id(), row);
        }
    }

    Map<String, JsonNode> take(String table) {
        Map<String, JsonNode> rows = tables.remove(table);
        return rows == null ? Map.of() : rows;
    }

    List<Store.Change> rows() {
        List<Store.Change> changes = new ArrayList<>();
        tables.forEach((table, rows) -> rows.forEach((id, row) -> changes.add(new Store.Change(table, id, row))));
        return changes;
    }

    Set<String> names() {
        return tables.keySet();
    }

    int size() {
        return tables.values().stream().mapToInt(Map::size).sum();
    }

    void clear() {
        tables.clear();
    }
}
