/**
 * Owns what things cost: a price book whose every price has a date and a source, what a stack would cost, and what of it
 * AWS bills for now. Never guesses: a price that is not in the book is said to be unknown. Start reading at
 * {@link dev.gatehouse.cost.Costs}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource", "inventory"})
@NullMarked
package dev.gatehouse.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
