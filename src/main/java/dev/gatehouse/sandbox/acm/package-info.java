/**
 * Owns the emulator's Certificate Manager. Never signs for a private key that it could hand out. Start reading at
 * {@link dev.gatehouse.sandbox.acm.Acm}.
 */
@NullMarked
package dev.gatehouse.sandbox.acm;

import org.jspecify.annotations.NullMarked;
