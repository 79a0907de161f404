package dev.gatehouse.sandbox.ssm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parameter as it stands. */
record ParameterRow(
        String name,
        String type,
        String value,
        long version,
        Instant modified,
        @Nullable String description,
        @Nullable String allowedPattern,
        String dataType,
        Map<String, String> tags) {

    ParameterRow withTags(Map<String, String> newTags) {
        return new ParameterRow(name, type, value, version, modified, description, allowedPattern, dataType, newTags);
    }
}
