package dev.gatehouse.sandbox.ec2;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a launch template, with its data as it was given. */
record LaunchTemplateVersionRow(
        String templateId,
        long number,
        @Nullable String description,
        Map<String, Object> data,
        String createdBy,
        Instant createdAt) {

    static String key(String templateId, long number) {
        return templateId + "/" + number;
    }
}
