package dev.gatehouse.inventory;

import dev.gatehouse.resource.Scope;
import java.util.UUID;

/** One AWS account and Region under a name: the unit of planning, locking and permission. */
public record Stack(UUID id, UUID team, Scope scope, String name, Stage stage, long revision) {}
