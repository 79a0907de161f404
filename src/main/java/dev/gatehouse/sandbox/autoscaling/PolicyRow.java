package dev.gatehouse.sandbox.autoscaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scaling policy, as it was put, and the alarms that were made for it. */
record PolicyRow(
        String group,
        String name,
        String arn,
        Map<String, Object> settings,
        List<String> alarms,
        @Nullable Instant scaledAt) {

    static String key(String group, String name) {
        return group + " " + name;
    }

    String key() {
        return key(group, name);
    }

    PolicyRow scaledAt(Instant instant) {
        return new PolicyRow(group, name, arn, settings, alarms, instant);
    }
}
