/**
 * Owns ready-made stacks: what they are asked for, and the resources they make, which are ordinary ones from then on.
 * Never calls AWS, and never changes what is there already. Start reading at
 * {@link dev.gatehouse.blueprint.Blueprint} and {@link dev.gatehouse.blueprint.HaWeb}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource", "inventory", "kinds"})
@NullMarked
package dev.gatehouse.blueprint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
