package dev.gatehouse.sandbox.elasticache;

import dev.gatehouse.sandbox.traits.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A replication group with cluster mode disabled: one shard. The first of its nodes is the primary. */
record ReplicationGroupRow(
        String id,
        IdentityRow identity,
        Instant createdAt,
        Timeline<CacheSettingsRow> settings,
        Timeline<String> status,
        Timeline<List<NodeRow>> nodes,
        @Nullable PendingRow pending,
        List<Instant> failovers,
        @Nullable Instant goneAt) {

    /** What stays as it was at creation. */
    record IdentityRow(
            String engine,
            int port,
            String subnetGroup,
            boolean atRestEncryption,
            @Nullable String kmsKeyId,
            String token) {}

    /** One node, which ElastiCache also calls a cache cluster. */
    record NodeRow(
            String clusterId, String interfaceId, String subnetId, String zone, String address, Instant createdAt) {}

    /** Settings that wait for the maintenance window, and how long applying them will take. */
    record PendingRow(Instant at, Duration takes, CacheSettingsRow settings) {}

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    String status(Instant now) {
        return status.at(now);
    }

    String subnetGroup() {
        return identity.subnetGroup();
    }

    boolean uses(String subnetId) {
        return nodes.last().stream().anyMatch(node -> node.subnetId().equals(subnetId));
    }

    /** With what was pending applied, if its time has come. */
    ReplicationGroupRow asOf(Instant now) {
        PendingRow due = pending;
        if (due == null || now.isBefore(due.at()) || goneAt != null) {
            return this;
        }
        return modified(due.at(), due.takes(), due.settings());
    }

    /** Modified from that time on for so long; nothing is pending then. */
    ReplicationGroupRow modified(Instant from, Duration takes, CacheSettingsRow wanted) {
        return busy("modifying", from, takes)
                .with(old -> old.then(from.plus(takes), wanted))
                .with((PendingRow) null);
    }

    /** In that state from that time on for so long. */
    ReplicationGroupRow busy(String state, Instant from, Duration takes) {
        return new ReplicationGroupRow(
                id,
                identity,
                createdAt,
                settings,
                status.then(from, state).then(from.plus(takes), "available"),
                nodes,
                pending,
                failovers,
                goneAt);
    }

    ReplicationGroupRow with(UnaryOperator<Timeline<CacheSettingsRow>> change) {
        return new ReplicationGroupRow(
                id, identity, createdAt, change.apply(settings), status, nodes, pending, failovers, goneAt);
    }

    ReplicationGroupRow with(@Nullable PendingRow waiting) {
        return new ReplicationGroupRow(id, identity, createdAt, settings, status, nodes, waiting, failovers, goneAt);
    }

    ReplicationGroupRow withNodes(Instant from, List<NodeRow> changed) {
        return new ReplicationGroupRow(
                id, identity, createdAt, settings, status, nodes.then(from, changed), pending, failovers, goneAt);
    }

    ReplicationGroupRow withFailovers(List<Instant> tested) {
        return new ReplicationGroupRow(id, identity, createdAt, settings, status, nodes, pending, tested, goneAt);
    }

    ReplicationGroupRow deleted(Instant from, Instant gone) {
        return new ReplicationGroupRow(
                id, identity, createdAt, settings, status.then(from, "deleting"), nodes, null, failovers, gone);
    }
}
