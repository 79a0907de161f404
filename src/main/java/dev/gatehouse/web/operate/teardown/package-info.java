/**
 * Owns taking things away: a whole stack, one resource, what costs money for a while; each says first what goes and in
 * which order. Start reading at {@link dev.gatehouse.web.operate.teardown.TeardownPage}.
 */
@NullMarked
package dev.gatehouse.web.operate.teardown;

import org.jspecify.annotations.NullMarked;
