/**
 * Owns the emulator's CloudWatch. Never measures anything by itself. Start reading at
 * {@link dev.gatehouse.sandbox.cloudwatch.CloudWatch}.
 */
@NullMarked
package dev.gatehouse.sandbox.cloudwatch;

import org.jspecify.annotations.NullMarked;
