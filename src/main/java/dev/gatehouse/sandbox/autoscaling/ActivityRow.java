package dev.gatehouse.sandbox.autoscaling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a group did. */
record ActivityRow(
        String id,
        String group,
        String groupArn,
        String description,
        String cause,
        String details,
        Instant startedAt,
        @Nullable Instant endedAt,
        String status,
        @Nullable String message,
        int progress) {

    ActivityRow ended(Instant at) {
        return new ActivityRow(
                id, group, groupArn, description, cause, details, startedAt, at, "Successful", null, 100);
    }

    ActivityRow with(String changedDescription, String changedStatus, int changedProgress) {
        return new ActivityRow(
                id,
                group,
                groupArn,
                changedDescription,
                cause,
                details,
                startedAt,
                endedAt,
                changedStatus,
                message,
                changedProgress);
    }
}
