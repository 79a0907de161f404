/** Stands for a room. */
@NullMarked
package dev.gatehouse.architecture.violations.kinds.here;

import org.jspecify.annotations.NullMarked;
