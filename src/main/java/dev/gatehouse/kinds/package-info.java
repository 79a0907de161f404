/**
 * Holds one room per kind of resource. A room names only itself and the rooms it points at; nobody else names a room, save blueprints, which
 * are made of specs. Start reading at {@code kinds.vpc}.
 */
@ApplicationModule(
        // Rooms show their data; that only blueprints look is held by a rule of its own.
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"net", "resource", "aws"})
@NullMarked
package dev.gatehouse.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
