/**
 * Owns the API's endpoints for people and AWS accounts, and for who is asking. Never shows a link twice. Start reading at
 * {@link dev.gatehouse.web.api.people.UsersApi}.
 */
@NullMarked
package dev.gatehouse.web.api.people;

import org.jspecify.annotations.NullMarked;
