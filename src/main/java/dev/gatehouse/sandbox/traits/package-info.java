/**
 * Owns what the emulator's RDS, ElastiCache and EFS have in common: values that change at known times, maintenance
 * windows, pages, tags, and refusing what they do not know. Never knows a service. Start reading at
 * {@link dev.gatehouse.sandbox.traits.Timeline}.
 */
@NullMarked
package dev.gatehouse.sandbox.traits;

import org.jspecify.annotations.NullMarked;
