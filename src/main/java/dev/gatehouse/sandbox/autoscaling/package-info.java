/**
 * Owns the emulator's EC2 Auto Scaling. Never makes an instance but through EC2. Start reading at
 * {@link dev.gatehouse.sandbox.autoscaling.AutoScaling}.
 */
@NullMarked
package dev.gatehouse.sandbox.autoscaling;

import org.jspecify.annotations.NullMarked;
