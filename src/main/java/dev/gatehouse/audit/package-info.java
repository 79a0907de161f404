/**
 * Owns what happened: who did what, from where, why, with before and after. Append-only. Never decides anything. Start
 * reading at {@link dev.gatehouse.audit.History}.
 */
@ApplicationModule(allowedDependencies = "resource")
@NullMarked
package dev.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
