/**
 * Owns AWS's wire protocols, driven by the SDK's own field metadata, so that no operation is written by hand. Never
 * knows what an operation does. Another protocol is another {@link dev.gatehouse.sandbox.wire.Protocol}. Start reading
 * there.
 */
@NullMarked
package dev.gatehouse.sandbox.wire;

import org.jspecify.annotations.NullMarked;
