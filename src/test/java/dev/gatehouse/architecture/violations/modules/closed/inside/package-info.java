/** Stands for the inside of a module. */
@NullMarked
package dev.gatehouse.architecture.violations.modules.closed.inside;

import org.jspecify.annotations.NullMarked;
