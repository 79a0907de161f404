package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where events are written, those that lie ahead as well. */
final class EventLog {

    static final String INSTANCE = "db-instance";
    static final String SNAPSHOT = "db-snapshot";

    // As long as RDS keeps them.
    private static final Duration KEPT = Duration.ofDays(14);

    private final Cloud cloud;
    private final Table<DbEventRow> events;

    EventLog(Cloud cloud) {
        this.cloud = cloud;
        this.events = new RdsTables(cloud).events();
    }

    void write(String instance, Instant at, String category, String message) {
        write(INSTANCE, instance, at, message, List.of(category));
    }

    void write(String sourceType, String source, Instant at, String message, List<String> categories) {
        forget(KEPT);
        // Several events of one instant keep the order in which they were written.
        int number = events.all().size();
        String key = "%s %08d %s".formatted(at, number, cloud.newUuid());
        events.put(key, new DbEventRow(key, sourceType, source, at, message, categories));
    }

    /** What was to happen from that time on does not happen. */
    void revoke(String instance, Instant from) {
        for (DbEventRow event : events.all()) {
            if (event.source().equals(instance) && !event.at().isBefore(from)) {
                events.remove(event.key());
            }
        }
    }

    private void forget(Duration older) {
        Instant oldest = cloud.now().minus(older);
        for (DbEventRow event : events.all()) {
            if (event.at().isBefore(oldest)) {
                events.remove(event.key());
            }
        }
    }
}
