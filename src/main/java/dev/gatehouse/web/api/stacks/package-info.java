/**
 * Owns the API's endpoints of stacks and everything below one. Never finds a stack that the caller may not see, nor one
 * that the token does not open. Start reading at {@link dev.gatehouse.web.api.stacks.StacksApi}.
 */
@NullMarked
package dev.gatehouse.web.api.stacks;

import org.jspecify.annotations.NullMarked;
