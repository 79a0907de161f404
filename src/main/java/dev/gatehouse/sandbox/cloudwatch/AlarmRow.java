package dev.gatehouse.sandbox.cloudwatch;

import java.time.Instant;
import java.util.Map;

/** An alarm, with its definition as it was put. */
record AlarmRow(String name, Map<String, Object> definition, Instant updatedAt, StateRow state) {

    /** What it is, why, and since when. */
    record StateRow(String value, String reason, Instant at) {}

    AlarmRow with(StateRow changed) {
        return new AlarmRow(name, definition, updatedAt, changed);
    }
}
