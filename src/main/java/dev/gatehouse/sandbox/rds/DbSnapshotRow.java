package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.rds.DbInstanceRow.IdentityRow;
import dev.gatehouse.sandbox.rds.DbSettingsRow.CapacityRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A snapshot that somebody asked for, of an instance as it was then. */
record DbSnapshotRow(
        String id,
        String instanceId,
        String resourceId,
        IdentityRow identity,
        CapacityRow capacity,
        String zone,
        String vpcId,
        Instant instanceCreatedAt,
        Instant askedAt,
        Instant availableAt,
        @Nullable Instant goneAt) {

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    String status(Instant now) {
        return now.isBefore(availableAt) ? "creating" : "available";
    }
}
