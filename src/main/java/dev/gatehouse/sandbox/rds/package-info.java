/**
 * Owns the emulator's Relational Database Service: subnet groups, MySQL, MariaDB and PostgreSQL instances, their
 * standbys, snapshots and events. Never runs a database and keeps no password. Start reading at
 * {@link dev.gatehouse.sandbox.rds.Rds}.
 */
@NullMarked
package dev.gatehouse.sandbox.rds;

import org.jspecify.annotations.NullMarked;
