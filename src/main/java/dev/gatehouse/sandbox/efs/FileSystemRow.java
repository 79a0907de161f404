package dev.gatehouse.sandbox.efs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file system; one with a zone keeps everything in that zone. */
record FileSystemRow(
        String id,
        String creationToken,
        String performanceMode,
        boolean encrypted,
        @Nullable String kmsKeyId,
        @Nullable String zone,
        SettingsRow settings,
        Instant createdAt,
        Instant availableAt,
        @Nullable Instant deletedAt,
        @Nullable Instant goneAt) {

    /** What can be changed later. */
    record SettingsRow(
            String throughputMode,
            @Nullable Double provisioned,
            Instant throughputSetAt,
            List<PolicyRow> lifecycle,
            boolean backup,
            boolean overwriteProtection) {}

    /** One rule by which files move to another storage class; exactly one of its parts is there. */
    record PolicyRow(
            @Nullable String toIa,
            @Nullable String toPrimary,
            @Nullable String toArchive) {}

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    String state(Instant now) {
        if (deletedAt != null) {
            return "deleting";
        }
        return now.isBefore(availableAt) ? "creating" : "available";
    }

    FileSystemRow with(SettingsRow changed) {
        return new FileSystemRow(
                id,
                creationToken,
                performanceMode,
                encrypted,
                kmsKeyId,
                zone,
                changed,
                createdAt,
                availableAt,
                deletedAt,
                goneAt);
    }

    FileSystemRow deleted(Instant at, Instant gone) {
        return new FileSystemRow(
                id,
                creationToken,
                performanceMode,
                encrypted,
                kmsKeyId,
                zone,
                settings,
                createdAt,
                availableAt,
                at,
                gone);
    }
}
