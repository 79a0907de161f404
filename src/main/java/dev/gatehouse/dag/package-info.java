/**
 * Owns the order of things of any sort: what happens after what, and which of them go in a circle. Never knows what
 * the things are. Start reading at {@link dev.gatehouse.dag.Graph}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.gatehouse.dag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
