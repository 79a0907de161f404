/**
 * Owns the benchmarks that {@code ./bench} runs: goals to look at, not tests to pass. Never asserts a time. Start reading
 * at {@link dev.gatehouse.bench.Bench}.
 */
@NullMarked
package dev.gatehouse.bench;

import org.jspecify.annotations.NullMarked;
