package dev.gatehouse.watch;

import dev.gatehouse.resource.ResourceId;
import java.util.UUID;

/** Somebody wants a drill. */
record DrillWanted(UUID id, UUID stack, ResourceId resource) {}
