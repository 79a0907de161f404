package dev.gatehouse.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was last seen of a resource, read for comparing alone. */
record Known(
        UUID id,
        String kind,
        ResourceRow.Presence presence,
        @Nullable String observed,
        @Nullable Integer observedVersion,
        @Nullable String attributes,
        ResourceRow.@Nullable State readiness,
        @Nullable String readinessWhy) {}
