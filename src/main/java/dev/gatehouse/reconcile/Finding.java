package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.ResourceId;

/** A diagnostic and the resource it is about. */
public record Finding(ResourceId resource, String kind, String name, Diagnostic diagnostic) {}
