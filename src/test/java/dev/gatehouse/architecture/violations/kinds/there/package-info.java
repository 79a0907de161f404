/** Stands for a room. */
@NullMarked
package dev.gatehouse.architecture.violations.kinds.there;

import org.jspecify.annotations.NullMarked;
