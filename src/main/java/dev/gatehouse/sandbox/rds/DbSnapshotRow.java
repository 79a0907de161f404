package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.rds.DbInstanceRow.IdentityRow;
import dev.gatehouse.sandbox.rds.DbSettingsRow.CapacityRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A snapshot of an instance as it was then: automated, or asked for by somebody. */
record DbSnapshotRow(
        String id,
        boolean automated,
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
        return !now.isBefore(askedAt) && (goneAt == null || now.isBefore(goneAt));
    }

    String status(Instant now) {
        return now.isBefore(availableAt) ? "creating" : "available";
    }

    String type() {
        return automated ? "automated" : "manual";
    }

    DbSnapshotRow goneAt(Instant instant) {
        return new DbSnapshotRow(
                id,
                automated,
                instanceId,
                resourceId,
                identity,
                capacity,
                zone,
                vpcId,
                instanceCreatedAt,
                askedAt,
                availableAt,
                instant);
    }
}
