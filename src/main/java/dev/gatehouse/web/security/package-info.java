/**
 * Owns who gets in: the filter chain, headers, whose request this is, and what happens to a form whose session has
 * ended. Never decides who somebody is (that is {@link dev.gatehouse.team}). Start reading at
 * {@link dev.gatehouse.web.security.SecurityConfiguration}.
 */
@NullMarked
package dev.gatehouse.web.security;

import org.jspecify.annotations.NullMarked;
