/** Stands for a module that offers something and keeps something to itself. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.gatehouse.architecture.violations.modules.closed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
