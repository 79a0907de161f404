package dev.gatehouse.inventory;

import dev.gatehouse.resource.ResourceId;

/** A resource that refers to another, and where in its spec. */
public record Referrer(ResourceId id, String kind, String name, String path) {}
