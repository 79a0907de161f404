/**
 * Owns the DB instance of RDS: MySQL, MariaDB and PostgreSQL, alone or with a standby in another zone. Never sees the
 * master password: AWS keeps it in Secrets Manager. Relied on: its identifier is its id; a modification is asked for when
 * nothing else is on its way; whether a final snapshot is kept is written to a tag of ours, so that it is known when it
 * goes. Start reading at {@link dev.gatehouse.kinds.dbinstance.DbInstanceSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.dbinstance;

import org.jspecify.annotations.NullMarked;
