/**
 * Owns what is wanted (with its revisions), what was last applied, and what was last seen of each resource, and the
 * stacks they belong to. Never calls AWS. Start reading at {@link dev.gatehouse.inventory.Inventory}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource"})
@NullMarked
package dev.gatehouse.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
