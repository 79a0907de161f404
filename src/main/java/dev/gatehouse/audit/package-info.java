/**
 * Owns what happened: who did what, from where, why, with before and after. Append-only. Never decides anything. Start
 * reading at {@link dev.gatehouse.audit.History}.
 */
@NullMarked
package dev.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
