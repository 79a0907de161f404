/**
 * Owns the emulator's Parameter Store. Never decrypts anything: it keeps what it was given. Start reading at
 * {@link dev.gatehouse.sandbox.ssm.Ssm}.
 */
@NullMarked
package dev.gatehouse.sandbox.ssm;

import org.jspecify.annotations.NullMarked;
