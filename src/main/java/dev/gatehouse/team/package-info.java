/**
 * Owns who may do what: users, teams, roles, how people and their scripts get in, and the AWS accounts that a team may
 * use. Never knows what is done with them: it imports nothing else of the panel. Start reading at {@link
 * dev.gatehouse.team.People}, then {@link dev.gatehouse.team.ApiTokens} and {@link dev.gatehouse.team.Accounts}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.gatehouse.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
