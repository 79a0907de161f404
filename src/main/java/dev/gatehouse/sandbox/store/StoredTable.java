package dev.gatehouse.sandbox.store;

import dev.gatehouse.sandbox.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Committed rows, decoded, under the rows that the present unit of work has put or removed. */
final class StoredTable<T extends Record> implements Table<T> {

    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Store store;
    private final String name;
    private final Class<T> type;
    private final Map<String, T> rows = new LinkedHashMap<>();
    private final Map<String, Instant> firstPut = new HashMap<>();
    private final Map<String, Optional<T>> pending = new LinkedHashMap<>();
    private final Map<String, JsonNode> pendingJson = new HashMap<>();
    /** What rows were before they changed or went, the oldest first; only of the last minutes. */
    private final Deque<Former<T>> former = new ArrayDeque<>();

    private @Nullable List<T> all;

    /** A row as it was until then. */
    private record Former<T>(String id, Instant born, Instant until, T row) {}

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
        if (seesPast()) {
            return Optional.ofNullable(past().get(id));
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
        Map<String, T> merged = seesPast() ? past() : new LinkedHashMap<>(rows);
        if (!seesPast()) {
            merged.keySet().removeIf(this::isUnseen);
        }
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

    private boolean seesPast() {
        return store.seesPast() && store.horizon() != null && !name.endsWith("made");
    }

    /** The rows as they were at the horizon. */
    private Map<String, T> past() {
        Instant horizon = Objects.requireNonNull(store.horizon());
        Map<String, T> past = new LinkedHashMap<>(rows);
        past.keySet().removeIf(this::isUnseen);
        former.descendingIterator().forEachRemaining(then -> {
            if (then.until().isAfter(horizon) && !then.born().isAfter(horizon)) {
                past.put(then.id(), then.row());
            }
        });
        return past;
    }

    private void remember(String id) {
        T before = rows.get(id);
        if (before != null) {
            while (!former.isEmpty()
                    && former.getFirst().until().isBefore(store.now().minus(REMEMBERED))) {
                former.removeFirst();
            }
            former.addLast(new Former<>(id, firstPut.getOrDefault(id, Instant.MIN), store.now(), before));
        }
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
            remember(id);
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
        former.clear();
        forgetPending();
        all = null;
    }
}
