/**
 * Owns where browsers' sessions are kept: in the database, so that another panel, or the next one, goes on with them. Never
 * decides who somebody is, or how long a session lasts. Start reading at
 * {@link dev.gatehouse.web.sessions.SessionConfiguration}.
 */
@NullMarked
package dev.gatehouse.web.sessions;

import org.jspecify.annotations.NullMarked;
