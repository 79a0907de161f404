package dev.gatehouse.kinds.efsfilesystem;

import org.jspecify.annotations.Nullable;

/** After how long files that nobody reads move to cheaper storage, which bills each reading. */
public enum ColdStorage {
    NEVER(Integer.MAX_VALUE),
    AFTER_1_DAY(1),
    AFTER_7_DAYS(7),
    AFTER_14_DAYS(14),
    AFTER_30_DAYS(30),
    AFTER_60_DAYS(60),
    AFTER_90_DAYS(90),
    AFTER_180_DAYS(180),
    AFTER_270_DAYS(270),
    AFTER_365_DAYS(365);

    private final int days;

    ColdStorage(int days) {
        this.days = days;
    }

    boolean isLaterThan(ColdStorage other) {
        return days > other.days;
    }

    /** What is not told, or newer than this, is told as never. */
    static ColdStorage named(@Nullable String wireName) {
        for (ColdStorage rule : values()) {
            if (rule.name().equals(wireName)) {
                return rule;
            }
        }
        return NEVER;
    }
}
