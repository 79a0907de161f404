/**
 * Owns what changes after creation: it looks at resources while somebody watches them or a drill is under way, keeps what
 * it saw for a while, and keeps the reports of drills. Never changes what is wanted, and never looks at what nobody
 * watches. Start reading at {@link dev.gatehouse.watch.Watches}, then {@link dev.gatehouse.watch.Drills}.
 */
@ApplicationModule(allowedDependencies = {"net", "resource", "inventory", "rota"})
@NullMarked
package dev.gatehouse.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
