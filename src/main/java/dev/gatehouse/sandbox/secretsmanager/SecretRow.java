package dev.gatehouse.sandbox.secretsmanager;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secret and its versions, the oldest first.
 *
 * @param owner the service that manages it, such as {@code rds}
 * @param deleted when it was marked for deletion
 * @param gone when it is deleted for good
 */
record SecretRow(
        String arn,
        String name,
        @Nullable String description,
        @Nullable String kmsKeyId,
        @Nullable String owner,
        Instant created,
        Instant changed,
        @Nullable Instant rotated,
        @Nullable Instant deleted,
        @Nullable Instant gone,
        Map<String, String> tags,
        List<Version> versions) {

    static final String CURRENT = "AWSCURRENT";
    static final String PREVIOUS = "AWSPREVIOUS";

    /** @param binary in Base64 */
    record Version(
            String id, @Nullable String text, @Nullable String binary, Instant created, List<String> stages) {

        Version withStages(List<String> labels) {
            return new Version(id, text, binary, created, labels);
        }
    }

    Optional<Version> staged(String label) {
        return versions.stream()
                .filter(version -> version.stages().contains(label))
                .findFirst();
    }

    Optional<Version> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    SecretRow with(List<Version> all, Instant at) {
        return new SecretRow(arn, name, description, kmsKeyId, owner, created, at, rotated, deleted, gone, tags, all);
    }

    SecretRow described(@Nullable String text, @Nullable String key, Instant at) {
        return new SecretRow(arn, name, text, key, owner, created, at, rotated, deleted, gone, tags, versions);
    }

    SecretRow rotatedAt(Instant at) {
        return new SecretRow(
                arn, name, description, kmsKeyId, owner, created, changed, at, deleted, gone, tags, versions);
    }

    SecretRow markedAt(@Nullable Instant at, @Nullable Instant until) {
        return new SecretRow(
                arn, name, description, kmsKeyId, owner, created, changed, rotated, at, until, tags, versions);
    }

    SecretRow tagged(Map<String, String> newTags, Instant at) {
        return new SecretRow(
                arn, name, description, kmsKeyId, owner, created, at, rotated, deleted, gone, newTags, versions);
    }
}
