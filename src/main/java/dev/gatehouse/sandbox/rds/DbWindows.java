package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.traits.Windows;
import org.jspecify.annotations.Nullable;

/** The two windows of an instance: when it is backed up, and when it may be changed. */
record DbWindows(String backup, String maintenance) {

    private static final int HALF_AN_HOUR = 30;
    // RDS picks one of eight hours for each Region; these are of Seoul's.
    private static final String BACKUP = "14:00-14:30";
    private static final String MAINTENANCE = "sun:16:00-sun:16:30";
    private static final String OTHER_MAINTENANCE = "wed:18:00-wed:18:30";

    static DbWindows of(@Nullable String backup, @Nullable String maintenance) {
        String daily = backup == null ? BACKUP : backup;
        String weekly = maintenance == null ? MAINTENANCE : Windows.canonical(maintenance);
        int minutes = Windows.dailyLength(daily).orElseThrow(() -> Windows.malformed("backup", daily));
        int weeklyMinutes = Windows.weeklyLength(weekly).orElseThrow(() -> Windows.malformed("maintenance", weekly));
        if (minutes < HALF_AN_HOUR) {
            throw RdsErrors.invalid("The backup window must be at least 30 minutes.");
        }
        if (weeklyMinutes < HALF_AN_HOUR) {
            throw RdsErrors.invalid("The maintenance window must be at least 30 minutes.");
        }
        if (!Windows.overlap(daily, weekly)) {
            return new DbWindows(daily, weekly);
        }
        if (maintenance == null && !Windows.overlap(daily, OTHER_MAINTENANCE)) {
            return new DbWindows(daily, OTHER_MAINTENANCE);
        }
        throw RdsErrors.invalid("The backup window and maintenance window must not overlap.");
    }
}
