package dev.gatehouse.sandbox.autoscaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance refresh.
 *
 * @param progressAt when an instance was last replaced, or it began
 * @param outdated the instances that were there when it began and are to be replaced
 * @param wanted the launch template it brings, if it brings another
 * @param before the launch template that the group had, if it brings another: its group's until it has succeeded
 */
record RefreshRow(
        String id,
        String group,
        String status,
        @Nullable String reason,
        Instant startedAt,
        Instant progressAt,
        @Nullable Instant endedAt,
        List<String> outdated,
        int left,
        @Nullable Map<String, Object> wanted,
        @Nullable Map<String, Object> before,
        Map<String, Object> preferences) {

    static final String ROLLING_BACK = "RollbackInProgress";

    boolean isUnderWay() {
        return status.equals("InProgress") || status.equals("Pending") || isRollingBack();
    }

    boolean isRollingBack() {
        return status.equals(ROLLING_BACK);
    }

    int percentage() {
        return outdated.isEmpty() ? 100 : 100 * (outdated.size() - left) / outdated.size();
    }

    RefreshRow left(int changed, Instant at) {
        return new RefreshRow(
                id, group, status, reason, startedAt, at, endedAt, outdated, changed, wanted, before, preferences);
    }

    RefreshRow ended(String how, Instant at, @Nullable String why) {
        return new RefreshRow(
                id, group, how, why, startedAt, progressAt, at, outdated, left, wanted, before, preferences);
    }

    /** Now the instances that are new already are the ones to be replaced. */
    RefreshRow rollingBack(List<String> renewed, Instant at, String why) {
        return new RefreshRow(
                id,
                group,
                ROLLING_BACK,
                why,
                startedAt,
                at,
                endedAt,
                renewed,
                renewed.size(),
                wanted,
                null,
                preferences);
    }
}
