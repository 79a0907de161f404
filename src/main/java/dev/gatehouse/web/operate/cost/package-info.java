/**
 * Owns the cost page and what every page says is billed per hour now. Start reading at
 * {@link dev.gatehouse.web.operate.cost.CostPage}.
 */
@NullMarked
package dev.gatehouse.web.operate.cost;

import org.jspecify.annotations.NullMarked;
