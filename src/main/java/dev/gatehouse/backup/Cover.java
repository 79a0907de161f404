package dev.gatehouse.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What a backup says of itself: its last entry, so that one that was cut off has none.
 *
 * @param format of the file
 * @param schema the version of the tables, as the migrations number it
 * @param takenAt as of when everything in it is
 * @param rows how many there are of each table
 */
public record Cover(int format, String schema, Instant takenAt, Map<String, Long> rows) {

    static final int FORMAT = 1;
    static final String ENTRY = "backup.json";

    /** How many there are in all. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
