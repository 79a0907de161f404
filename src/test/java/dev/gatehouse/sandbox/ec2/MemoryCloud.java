package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Durations;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cloud in memory, with a clock that stands until it is moved. Unlike the real one it undoes nothing. */
final class MemoryCloud implements Cloud {

    private final Map<String, Rows<?>> tables = new LinkedHashMap<>();
    private final String region;
    private final Durations durations;
    private Quotas quotas = Quotas.DEFAULT;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long ids;

    MemoryCloud() {
        this("ap-northeast-2", Durations.INSTANT);
    }

    MemoryCloud(String region, Durations durations) {
        this.region = region;
        this.durations = durations;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    MemoryCloud allowing(Quotas changed) {
        quotas = changed;
        return this;
    }

    @Override
    public String account() {
        return "000000000000";
    }

    @Override
    public String region() {
        return region;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public String newId(String prefix) {
        return prefix + "-" + "%017x".formatted(++ids);
    }

    @Override
    public Durations durations() {
        return durations;
    }

    @Override
    public Quotas quotas() {
        return quotas;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Record> Table<T> table(String name, Class<T> row) {
        return (Table<T>) tables.computeIfAbsent(name, key -> new Rows<T>());
    }

    private static final class Rows<T> implements Table<T> {

        private final Map<String, T> rows = new LinkedHashMap<>();

        @Override
        public Optional<T> get(String id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public void put(String id, T row) {
            rows.put(id, row);
        }

        @Override
        public void remove(String id) {
            rows.remove(id);
        }

        @Override
        public List<T> all() {
            return List.copyOf(rows.values());
        }
    }
}
