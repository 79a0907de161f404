/**
 * Owns what somebody changed in AWS past the panel: since when, how bad it is, and what people answered to it. Never
 * changes anything in AWS; a plan does, when somebody approves it. Start reading at {@link dev.gatehouse.drift.Drifts},
 * then {@link dev.gatehouse.drift.Detection}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource", "planning", "inventory", "reconcile"})
@NullMarked
package dev.gatehouse.drift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
