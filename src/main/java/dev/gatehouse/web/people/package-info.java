/**
 * Owns the pages about people and accounts: signing in, the set-up of the first administrator, users, AWS accounts, and
 * everybody's own settings. Never holds a rule: those are {@link dev.gatehouse.team}'s. Start reading at
 * {@link dev.gatehouse.web.people.SignInPage}.
 */
@NullMarked
package dev.gatehouse.web.people;

import org.jspecify.annotations.NullMarked;
