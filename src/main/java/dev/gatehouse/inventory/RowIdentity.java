package dev.gatehouse.inventory;

import java.time.Instant;
import java.util.UUID;

/** A rule, an entry or a route that is wanted: our identity of it, and who added and last changed it, when and why. */
public record RowIdentity(
        UUID id,
        String list,
        String naturalKey,
        String addedBy,
        Instant addedAt,
        String changedBy,
        Instant changedAt,
        String why) {}
