package dev.gatehouse.sandbox.cloudtrail;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Performed;
import dev.gatehouse.sandbox.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events of one account and Region: the latest of the last 90 days. */
final class EventRows {

    private static final Duration KEPT = Duration.ofDays(90);

    /** AWS keeps them all; a simulation of weeks would fill the memory. */
    private static final int MOST = 2_000;

    private static final int TOO_MANY = MOST + MOST / 4;

    /** "An average of about 5 minutes" until an event can be looked up (user guide, 2026-05). */
    private static final Duration DELAY = Duration.ofMinutes(5);

    private final Cloud cloud;

    EventRows(Cloud cloud) {
        this.cloud = cloud;
    }

    private Table<EventRow> table() {
        return cloud.table("events", EventRow.class);
    }

    void add(Performed done) {
        // Not an identity of the sandbox's own: those of resources shall not depend on who writes them down.
        String id = UUID.nameUUIDFromBytes(done.requestId().getBytes(StandardCharsets.UTF_8))
                .toString();
        Table<EventRow> table = table();
        table.put(id, new EventWriter(cloud.region(), cloud.now(), done).event(id));
        List<EventRow> all = table.all();
        if (all.size() > TOO_MANY) {
            all.subList(0, all.size() - MOST).forEach(event -> table.remove(event.id()));
        }
    }

    /** Those that can be looked up by now, the newest first. */
    List<EventRow> known() {
        Instant oldest = cloud.now().minus(KEPT);
        Instant newest = cloud.now().minus(cloud.durations().of(DELAY));
        return table().all().reversed().stream()
                .filter(event -> event.at().isAfter(oldest) && !event.at().isAfter(newest))
                .toList();
    }
}
