/** Stands for the package of the same name in the house. */
@NullMarked
package dev.gatehouse.architecture.violations.reconcile;

import org.jspecify.annotations.NullMarked;
