package dev.gatehouse.sandbox.elasticache;

import java.time.Instant;

/** A snapshot of a replication group as it was then. */
record CacheSnapshotRow(String name, ReplicationGroupRow group, Instant askedAt, Instant availableAt) {

    String status(Instant now) {
        return now.isBefore(availableAt) ? "creating" : "available";
    }
}
