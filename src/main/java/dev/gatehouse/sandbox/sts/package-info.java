/**
 * Owns the emulator's Security Token Service. Never decides whether a role may be assumed: any role of any account may.
 * Start reading at {@link dev.gatehouse.sandbox.sts.Sts}.
 */
@NullMarked
package dev.gatehouse.sandbox.sts;

import org.jspecify.annotations.NullMarked;
