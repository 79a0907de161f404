package dev.gatehouse.kinds.replicationgroup;

import java.util.Locale;

/** What happens to the data when the group is deleted. */
public enum FinalSnapshot {
    KEEP,
    SKIP;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What nobody has decided about is kept. */
    static FinalSnapshot of(String word) {
        return SKIP.word().equals(word) ? SKIP : KEEP;
    }
}
