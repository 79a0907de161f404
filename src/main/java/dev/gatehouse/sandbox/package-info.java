/**
 * Owns the AWS emulator: its server, clock, profiles, state on disk, and the way from a wire request to a handler.
 * Never shares code with the drivers, or the two would agree with each other instead of with AWS. Start reading at
 * {@link dev.gatehouse.sandbox.Cloud}.
 */
@ApplicationModule(allowedDependencies = "net")
@NullMarked
package dev.gatehouse.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
