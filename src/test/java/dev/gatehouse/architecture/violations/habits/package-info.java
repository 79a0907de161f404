/** Owns what is named or done as it should not be. */
@NullMarked
package dev.gatehouse.architecture.violations.habits;

import org.jspecify.annotations.NullMarked;
