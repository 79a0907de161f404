package dev.gatehouse.sandbox.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role.
 *
 * @param trust who may assume it, as it was sent
 * @param attached ARNs of managed policies, in the order of attaching
 * @param inline documents of its own policies by their names
 */
record RoleRow(
        String name,
        String path,
        String id,
        String arn,
        Instant created,
        String trust,
        @Nullable String description,
        int maxSession,
        List<String> attached,
        Map<String, String> inline,
        Map<String, String> tags) {

    RoleRow withTrust(String document) {
        return new RoleRow(name, path, id, arn, created, document, description, maxSession, attached, inline, tags);
    }

    RoleRow with(@Nullable String newDescription, int seconds) {
        return new RoleRow(name, path, id, arn, created, trust, newDescription, seconds, attached, inline, tags);
    }

    RoleRow withAttached(List<String> arns) {
        return new RoleRow(name, path, id, arn, created, trust, description, maxSession, arns, inline, tags);
    }

    RoleRow withInline(Map<String, String> policies) {
        return new RoleRow(name, path, id, arn, created, trust, description, maxSession, attached, policies, tags);
    }

    RoleRow withTags(Map<String, String> newTags) {
        return new RoleRow(name, path, id, arn, created, trust, description, maxSession, attached, inline, newTags);
    }
}
