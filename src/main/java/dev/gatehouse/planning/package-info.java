/**
 * Owns the plan: what must happen so that what is observed becomes what is desired, and in which order. Pure: no I/O, no
 * time, no database. Start reading at {@link dev.gatehouse.planning.Planner}, then
 * {@link dev.gatehouse.planning.Schedule}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource", "dag"})
@NullMarked
package dev.gatehouse.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
