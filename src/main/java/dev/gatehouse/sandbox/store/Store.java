package dev.gatehouse.sandbox.store;

import dev.gatehouse.sandbox.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All rows of a sandbox. What one unit of work puts becomes visible and durable together, before {@link #work} returns,
 * or not at all if it throws. The caller lets in one unit of work at a time.
 */
public final class Store implements AutoCloseable {

    /** One row put, or removed where {@code row} is null. */
    record Change(String table, String id, @Nullable JsonNode row) {

        Change {
            row = row == null || row.isNull() ? null : row;
        }
    }

    private final Map<String, StoredTable<?>> tables = new LinkedHashMap<>();
    /** Those in which the present unit of work has put or removed rows: few of the hundreds that there may be. */
    private final Set<StoredTable<?>> touched = new LinkedHashSet<>();

    private final Snapshot loaded;
    private final @Nullable Journal journal;
    private Instant now = Instant.EPOCH;
    private @Nullable Instant horizon;
    private boolean past;

    private Store(Snapshot loaded, @Nullable Journal journal) {
        this.loaded = loaded;
        this.journal = journal;
    }

    public static Store inMemory() {
        return new Store(new Snapshot(), null);
    }

    /**
     * @throws java.io.UncheckedIOException if the directory cannot be used, or another process uses it
     */
    public static Store in(Path directory) {
        Snapshot snapshot = new Snapshot();
        Journal journal = Journal.open(directory, snapshot);
        return new Store(snapshot, journal);
    }

    /** The table of this name; its scope keeps accounts and Regions apart. */
    public <T extends Record> Table<T> table(String scope, String name, Class<T> row) {
        StoredTable<?> table =
                tables.computeIfAbsent(scope + "/" + name, key -> new StoredTable<>(this, key, row, loaded.take(key)));
        return table.as(row);
    }

    /** The scopes in which there are tables. */
    public Set<String> scopes() {
        Set<String> scopes = new TreeSet<>();
        tables.keySet().forEach(name -> scopes.add(scope(name)));
        loaded.names().forEach(name -> scopes.add(scope(name)));
        return scopes;
    }

    private static String scope(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    /** Does the work, in which only that much of the rows can be seen. */
    public <R> R work(Instant now, Sight sight, Supplier<R> work) {
        this.now = now;
        this.horizon = sight.lag().isPositive() ? now.minus(sight.lag()) : null;
        this.past = sight.past();
        try {
            R result = work.get();
            commit();
            return result;
        } finally {
            horizon = null;
            past = false;
            touched.forEach(StoredTable::forgetPending);
            touched.clear();
        }
    }

    private void commit() {
        List<Change> changes = new ArrayList<>();
        touched.forEach(table -> table.collectPending(changes));
        if (changes.isEmpty()) {
            return;
        }
        if (journal != null) {
            journal.append(changes);
        }
        touched.forEach(StoredTable::applyPending);
        if (journal != null && journal.isMostlyPast(size())) {
            journal.rewrite(everything());
        }
    }

    private int size() {
        return loaded.size()
                + tables.values().stream().mapToInt(StoredTable::size).sum();
    }

    private List<Change> everything() {
        List<Change> rows = new ArrayList<>(loaded.rows());
        tables.values().forEach(table -> table.collectRows(rows));
        return rows;
    }

    /** Forgets every row; the tables that were handed out stay usable and are empty. */
    public void clear() {
        loaded.clear();
        touched.clear();
        tables.values().forEach(StoredTable::clear);
        if (journal != null) {
            journal.rewrite(List.of());
        }
    }

    void touched(StoredTable<?> table) {
        touched.add(table);
    }

    Instant now() {
        return now;
    }

    @Nullable
    Instant horizon() {
        return horizon;
    }

    /** Whether rows are seen as they were at the horizon, and not only without those that came later. */
    boolean seesPast() {
        return past;
    }

    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
    }
}
