package dev.gatehouse.sandbox.autoscaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance refresh.
 *
 * @param outdated the instances that were there when it began and are to be replaced
 */
record RefreshRow(
        String id,
        String group,
        String status,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<String> outdated,
        int left,
        Map<String, Object> preferences) {

    boolean isUnderWay() {
        return status.equals("InProgress") || status.equals("Pending");
    }

    int percentage() {
        return outdated.isEmpty() ? 100 : 100 * (outdated.size() - left) / outdated.size();
    }

    RefreshRow left(int changed) {
        return new RefreshRow(id, group, status, reason, startedAt, endedAt, outdated, changed, preferences);
    }

    RefreshRow ended(String how, Instant at, @Nullable String why) {
        return new RefreshRow(id, group, how, why, startedAt, at, outdated, left, preferences);
    }
}
