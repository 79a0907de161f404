/**
 * Owns the emulator's connector and its own controls under {@code /_sandbox}. Never speaks AWS's protocols itself. Start
 * reading at {@link dev.gatehouse.sandbox.server.Server}.
 */
@NullMarked
package dev.gatehouse.sandbox.server;

import org.jspecify.annotations.NullMarked;
