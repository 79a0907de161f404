package dev.gatehouse.reconcile;

import java.util.UUID;

/** Something about a run is not as it was. */
public record RunChanged(UUID run, UUID stack) {}
