/**
 * Owns the emulator's RDS. Never runs a database. Start reading at
 * {@link dev.gatehouse.sandbox.rds.Rds}.
 */
@NullMarked
package dev.gatehouse.sandbox.rds;

import org.jspecify.annotations.NullMarked;
