package dev.gatehouse.sandbox.efs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mount target. Its security groups are those of its network interface. */
record MountTargetRow(
        String id,
        String fileSystemId,
        String subnetId,
        String vpcId,
        String zone,
        String zoneId,
        String address,
        String interfaceId,
        Instant availableAt,
        @Nullable Instant deletedAt,
        @Nullable Instant goneAt) {

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    String state(Instant now) {
        if (deletedAt != null) {
            return "deleting";
        }
        return now.isBefore(availableAt) ? "creating" : "available";
    }

    MountTargetRow deleted(Instant at, Instant gone) {
        return new MountTargetRow(
                id, fileSystemId, subnetId, vpcId, zone, zoneId, address, interfaceId, availableAt, at, gone);
    }
}
