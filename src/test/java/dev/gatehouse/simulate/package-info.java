/**
 * Random stacks, random edits and random misfortune by seed, on time that is only counted. Start reading at
 * {@link dev.gatehouse.simulate.Simulation}.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.simulate;
