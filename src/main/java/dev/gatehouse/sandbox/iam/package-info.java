/**
 * Owns the emulator's IAM. Never decides whether a call is allowed. Start reading at
 * {@link dev.gatehouse.sandbox.iam.Iam}.
 */
@NullMarked
package dev.gatehouse.sandbox.iam;

import org.jspecify.annotations.NullMarked;
