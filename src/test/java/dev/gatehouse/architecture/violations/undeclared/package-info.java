/** Stands for a module that may use anything because it declares nothing. */
@NullMarked
package dev.gatehouse.architecture.violations.undeclared;

import org.jspecify.annotations.NullMarked;
