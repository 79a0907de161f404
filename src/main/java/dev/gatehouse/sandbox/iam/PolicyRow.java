package dev.gatehouse.sandbox.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A managed policy of the account's own, with its versions from the oldest on. */
record PolicyRow(
        String name,
        String path,
        String id,
        String arn,
        Instant created,
        @Nullable String description,
        String defaultVersion,
        int lastVersion,
        List<Version> versions,
        Map<String, String> tags) {

    record Version(String id, String document, Instant created) {}

    PolicyRow withVersions(List<Version> all, String byDefault, int last) {
        return new PolicyRow(name, path, id, arn, created, description, byDefault, last, all, tags);
    }

    PolicyRow withTags(Map<String, String> newTags) {
        return new PolicyRow(name, path, id, arn, created, description, defaultVersion, lastVersion, versions, newTags);
    }
}
