package dev.gatehouse.sandbox.cloudtrail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A management event.
 *
 * @param source such as {@code ec2.amazonaws.com}
 * @param text the whole of it, as trails keep it: JSON
 */
record EventRow(
        String id,
        String name,
        String source,
        Instant at,
        String user,
        String accessKey,
        List<Touched> resources,
        String text) {

    /** A resource that it is about; AWS does not know the type of each. */
    record Touched(@Nullable String type, String name) {}
}
