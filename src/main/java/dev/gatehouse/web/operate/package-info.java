/**
 * Owns the pages of a stack on which things are looked at and carried out: map, plan, runs, cost, history, teardown. Never
 * names a kind of resource: what differs between kinds comes from their messages and interfaces. Start reading at
 * {@link dev.gatehouse.web.operate.StackPages}.
 */
@NullMarked
package dev.gatehouse.web.operate;

import org.jspecify.annotations.NullMarked;
