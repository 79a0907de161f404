/**
 * Owns the simulation of killed panels: a process that ends at any of its calls to AWS, and another that goes on with what
 * is in the database. Never sleeps and never starts a process; that is for {@code dev.gatehouse.process}. Start reading at
 * {@link dev.gatehouse.crash.Life}.
 */
@NullMarked
package dev.gatehouse.crash;

import org.jspecify.annotations.NullMarked;
