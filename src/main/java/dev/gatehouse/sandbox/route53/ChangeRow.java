package dev.gatehouse.sandbox.route53;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change on its way to the name servers; it has arrived when its time has come. */
record ChangeRow(
        String id,
        Instant submitted,
        Instant arrives,
        @Nullable String comment) {}
