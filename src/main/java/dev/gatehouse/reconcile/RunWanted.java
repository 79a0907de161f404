package dev.gatehouse.reconcile;

import java.util.UUID;

/** Somebody wants something of a run: that it begins, goes on, or stops. */
record RunWanted(UUID run) {}
