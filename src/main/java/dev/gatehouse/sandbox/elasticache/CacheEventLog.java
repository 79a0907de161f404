package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.time.Duration;
import java.time.Instant;

/** Where events are written, those that lie ahead as well. */
final class CacheEventLog {

    static final String CLUSTER = "cache-cluster";
    static final String GROUP = "replication-group";

    // As long as ElastiCache keeps them.
    private static final Duration KEPT = Duration.ofDays(14);

    private final Cloud cloud;
    private final Table<CacheEventRow> events;

    CacheEventLog(Cloud cloud) {
        this.cloud = cloud;
        this.events = new CacheTables(cloud).events();
    }

    void write(String sourceType, String source, Instant at, String message) {
        Instant oldest = cloud.now().minus(KEPT);
        for (CacheEventRow event : events.all()) {
            if (event.at().isBefore(oldest)) {
                events.remove(event.key());
            }
        }
        // Several events of one instant keep the order in which they were written.
        String key = "%s %08d %s".formatted(at, events.all().size(), cloud.newUuid());
        events.put(key, new CacheEventRow(key, sourceType, source, at, message));
    }
}
