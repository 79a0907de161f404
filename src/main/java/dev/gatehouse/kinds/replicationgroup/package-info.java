/**
 * Owns the replication group of ElastiCache: one Redis or Valkey primary with its replicas, cluster mode disabled. Never
 * keeps an AUTH token: Secrets Manager makes it and keeps it. Relied on: its identifier is its id; subnet group, security
 * groups, version and windows are told of its nodes only; tags take a call each, and say where the token is. Start reading
 * at {@link dev.gatehouse.kinds.replicationgroup.ReplicationGroupSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.replicationgroup;

import org.jspecify.annotations.NullMarked;
