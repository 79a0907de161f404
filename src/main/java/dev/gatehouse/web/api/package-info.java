/**
 * Owns the REST API: what pages do, for scripts. Never decides anything that a page would decide otherwise: both ask the
 * same services. Its parts: {@code gate} (what every request goes through), {@code problem} (what went wrong), {@code
 * tokens} (the page where people make them), {@code stacks} (everything below a stack), {@code document} (what
 * describes it all). Start reading at {@link dev.gatehouse.web.api.stacks.StacksApi}.
 */
@NullMarked
package dev.gatehouse.web.api;

import org.jspecify.annotations.NullMarked;
