/**
 * Owns the emulator's EFS: file systems, their policies and mount targets. Never stores a file. Start reading at
 * {@link dev.gatehouse.sandbox.efs.Efs}.
 */
@NullMarked
package dev.gatehouse.sandbox.efs;

import org.jspecify.annotations.NullMarked;
