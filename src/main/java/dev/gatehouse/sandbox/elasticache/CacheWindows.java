package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.traits.Windows;
import org.jspecify.annotations.Nullable;

/** The two windows of a replication group, each of an hour at least. */
record CacheWindows(String snapshot, String maintenance) {

    private static final int HOUR = 60;
    private static final String SNAPSHOT = "17:00-18:00";
    private static final String MAINTENANCE = "sun:19:00-sun:20:00";
    private static final String OTHER_MAINTENANCE = "wed:13:00-wed:14:00";

    static CacheWindows of(@Nullable String snapshot, @Nullable String maintenance) {
        String daily = snapshot == null ? SNAPSHOT : snapshot;
        String weekly = maintenance == null ? MAINTENANCE : Windows.canonical(maintenance);
        int minutes = Windows.dailyLength(daily).orElseThrow(() -> Windows.malformed("snapshot", daily));
        int weeklyMinutes = Windows.weeklyLength(weekly).orElseThrow(() -> Windows.malformed("maintenance", weekly));
        if (minutes < HOUR) {
            throw CacheErrors.invalid("The snapshot window must be at least 60 minutes.");
        }
        if (weeklyMinutes < HOUR) {
            throw CacheErrors.invalid("The maintenance window must be at least 60 minutes.");
        }
        if (!Windows.overlap(daily, weekly)) {
            return new CacheWindows(daily, weekly);
        }
        if (maintenance == null && !Windows.overlap(daily, OTHER_MAINTENANCE)) {
            return new CacheWindows(daily, OTHER_MAINTENANCE);
        }
        throw CacheErrors.invalid("The snapshot window and maintenance window must not overlap.");
    }
}
