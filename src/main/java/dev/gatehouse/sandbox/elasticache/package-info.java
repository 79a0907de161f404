/**
 * Owns the emulator's ElastiCache. Never runs a cache. Start reading at
 * {@link dev.gatehouse.sandbox.elasticache.ElastiCache}.
 */
@NullMarked
package dev.gatehouse.sandbox.elasticache;

import org.jspecify.annotations.NullMarked;
