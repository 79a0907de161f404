/**
 * Owns a small house in which every rule is broken once, on purpose, to show that the rules bite. Never used by anything
 * else. Start reading at {@link dev.gatehouse.architecture.HouseRulesTest}.
 */
@NullMarked
package dev.gatehouse.architecture.violations;

import org.jspecify.annotations.NullMarked;
