/** Stands for a module that uses what it did not declare. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.gatehouse.architecture.violations.modules.greedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
