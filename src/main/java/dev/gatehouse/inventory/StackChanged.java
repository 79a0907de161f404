package dev.gatehouse.inventory;

import java.util.UUID;

/** Something about a stack is not as it was: what is wanted of it, or what was seen of it. */
public record StackChanged(UUID stack) {}
