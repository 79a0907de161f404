package dev.gatehouse.sandbox.store;

import dev.gatehouse.sandbox.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Committed rows, decoded, under the rows that the present unit of work has put or removed. */
final class StoredTable<T extends Record> implements Table<T> {

    private final Store store;
    private final String name;
    private final Class<T> type;
    private final Map<String, T> rows = new LinkedHashMap<>();
    private final Map<String, Instant> firstPut = new HashMap<>();
    private final Map<String, Optional<T>> pending = new LinkedHashMap<>();
    private final Map<String, JsonNode> pendingJson = new HashMap<>();
    private @Nullable List<T> all;

    StoredTable(Store store, String name, Class<T> type, Map<String, JsonNode> loaded) {
        this.store = store;
        this.name = name;
        this.type = type;
        loaded.forEach((id, row) -> rows.put(id, RowJson.read(row, type)));
    }

    @SuppressWarnings("unchecked")
    <U extends Record> Table<U> as(Class<U> wanted) {
        if (wanted != type) {
            throw new IllegalArgumentException(
                    "Table " + name + " holds " + type.getName() + ", not " + wanted.getName());
        }
        return (Table<U>) this;
    }

    @Override
    public Optional<T> get(String id) {
        Optional<T> changed = pending.get(id);
        if (changed != null) {
            return changed;
        }
        return isUnseen(id) ? Optional.empty() : Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<T> all() {
        if (pending.isEmpty() && store.horizon() == null) {
            List<T> known = all;
            if (known == null) {
                known = List.copyOf(rows.values());
                all = known;
            }
            return known;
        }
        Map<String, T> merged = new LinkedHashMap<>(rows);
        merged.keySet().removeIf(this::isUnseen);
        merge(merged);
        return List.copyOf(merged.values());
    }

    /** @throws IllegalStateException if the row would not be read back from disk as it is */
    @Override
    public void put(String id, T row) {
        JsonNode json = RowJson.write(row);
        if (!RowJson.read(json, type).equals(row)) {
            throw new IllegalStateException("Written as JSON this row would come back as another: " + row);
        }
        store.touched(this);
        pending.put(id, Optional.of(row));
        pendingJson.put(id, json);
    }

    @Override
    public void remove(String id) {
        store.touched(this);
        pending.put(id, Optional.empty());
        pendingJson.remove(id);
    }

    /** Only what AWS shows can lag: what was made by itself is remembered in "made", and must never be made twice. */
    private boolean isUnseen(String id) {
        Instant horizon = name.endsWith("made") ? null : store.horizon();
        Instant born = horizon == null ? null : firstPut.get(id);
        return born != null && born.isAfter(horizon);
    }

    private void merge(Map<String, T> into) {
        pending.forEach((id, row) -> row.ifPresentOrElse(present -> into.put(id, present), () -> into.remove(id)));
    }

    void collectPending(List<Store.Change> changes) {
        pending.forEach((id, row) -> {
            if (row.isPresent() || rows.containsKey(id)) {
                changes.add(new Store.Change(name, id, pendingJson.get(id)));
            }
        });
    }

    void applyPending() {
        pending.forEach((id, row) -> {
            if (row.isEmpty()) {
                firstPut.remove(id);
            } else if (!rows.containsKey(id)) {
                firstPut.put(id, store.now());
            }
        });
        merge(rows);
        all = null;
    }

    int size() {
        return rows.size();
    }

    void forgetPending() {
        pending.clear();
        pendingJson.clear();
    }

    void collectRows(List<Store.Change> into) {
        rows.forEach((id, row) -> into.add(new Store.Change(name, id, RowJson.write(row))));
    }

    void clear() {
        rows.clear();
        firstPut.clear();
        forgetPending();
        all = null;
    }
}
