package dev.gatehouse.drift;

import java.util.UUID;

/** What is known of a stack's drift is not as it was. */
public record DriftChanged(UUID stack) {}
