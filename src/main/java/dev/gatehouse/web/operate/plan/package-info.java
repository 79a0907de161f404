/**
 * Owns the plan page: what would change and why, what that interrupts and costs, and the one button that lets it happen.
 * Start reading at {@link dev.gatehouse.web.operate.plan.PlanPage}.
 */
@NullMarked
package dev.gatehouse.web.operate.plan;

import org.jspecify.annotations.NullMarked;
