/**
 * Holds one room per kind of resource. A room names only itself and the rooms it points at; nobody else names a room.
 * Start reading at {@code kinds.vpc}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource", "aws"})
@NullMarked
package dev.gatehouse.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
