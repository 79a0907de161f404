/**
 * Owns the replication group of ElastiCache: one Redis or Valkey primary with its replicas, cluster mode disabled. Never
 * knows an AUTH token. Relied on: its identifier is its id; subnet group, security groups, version and windows are told of
 * its nodes only; tags take a call each. Start reading at {@link dev.gatehouse.kinds.replicationgroup.ReplicationGroupSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.replicationgroup;

import org.jspecify.annotations.NullMarked;
