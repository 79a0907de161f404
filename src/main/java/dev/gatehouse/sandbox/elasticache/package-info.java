/**
 * Owns the emulator's ElastiCache: subnet groups, Redis and Valkey replication groups of one shard, snapshots and
 * events. Never runs a cache and keeps no token. Start reading at {@link dev.gatehouse.sandbox.elasticache.ElastiCache}.
 */
@NullMarked
package dev.gatehouse.sandbox.elasticache;

import org.jspecify.annotations.NullMarked;
