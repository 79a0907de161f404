package dev.gatehouse.kinds.efsfilesystem;

import org.jspecify.annotations.Nullable;

/** After how long files that nobody reads move to cheaper storage, which bills each reading. */
public enum ColdStorage {
    NEVER,
    AFTER_7_DAYS,
    AFTER_14_DAYS,
    AFTER_30_DAYS,
    AFTER_60_DAYS,
    AFTER_90_DAYS;

    /** What a person cannot choose here is told as never. */
    static ColdStorage named(@Nullable String wireName) {
        for (ColdStorage rule : values()) {
            if (rule.name().equals(wireName)) {
                return rule;
            }
        }
        return NEVER;
    }
}
