package dev.gatehouse.sandbox.iam;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance profile; it carries one role at most. */
record ProfileRow(
        String name,
        String path,
        String id,
        String arn,
        Instant created,
        @Nullable String role,
        Map<String, String> tags) {

    ProfileRow withRole(@Nullable String name) {
        return new ProfileRow(this.name, path, id, arn, created, name, tags);
    }

    ProfileRow withTags(Map<String, String> newTags) {
        return new ProfileRow(name, path, id, arn, created, role, newTags);
    }
}
