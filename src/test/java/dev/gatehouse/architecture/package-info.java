/**
 * Owns the tests that hold the house plan of {@code ARCHITECTURE.md}: who may import whom, how things are named, and what
 * is never done. Each rule is itself shown to bite, on a deliberate violation in {@code violations}. Start reading at
 * {@link dev.gatehouse.architecture.HouseRules}.
 */
@NullMarked
package dev.gatehouse.architecture;

import org.jspecify.annotations.NullMarked;
