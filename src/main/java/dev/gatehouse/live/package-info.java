/**
 * Owns the stream that tells open pages that something changed: the names of things, never their content. Never knows
 * what a topic means. Start reading at {@link dev.gatehouse.live.Live}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.gatehouse.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
