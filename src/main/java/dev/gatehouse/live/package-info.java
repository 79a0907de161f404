/**
 * Owns the stream that tells open pages that something changed: the names of things, never their content. Never asks
 * what became of them. Start reading at {@link dev.gatehouse.live.Live}.
 */
@ApplicationModule(allowedDependencies = {"inventory", "reconcile", "drift", "watch"})
@NullMarked
package dev.gatehouse.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
