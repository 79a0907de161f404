package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.traits.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A DB instance. What it is at a time follows from its timelines, some of whose points lie ahead. */
record DbInstanceRow(
        String id,
        String resourceId,
        IdentityRow identity,
        Instant askedAt,
        Instant createdAt,
        @Nullable SecretRow secret,
        Timeline<DbSettingsRow> settings,
        Timeline<String> status,
        Timeline<SidesRow> sides,
        Timeline<String> address,
        @Nullable PendingRow pending,
        @Nullable Instant goneAt) {

    /** What stays as it was at creation. */
    record IdentityRow(
            String engine,
            String masterUsername,
            @Nullable String dbName,
            boolean encrypted,
            @Nullable String kmsKeyId) {}

    /** The secret in which the service keeps the master password. */
    record SecretRow(String arn, String kmsKeyId) {}

    /** One host of an instance. */
    record HostRow(String interfaceId, String subnetId, String zone, String address) {}

    record SidesRow(HostRow primary, @Nullable HostRow standby) {

        Stream<HostRow> hosts() {
            return Stream.of(primary, standby).filter(host -> host != null);
        }
    }

    /** Settings that wait for the maintenance window, and how long applying them will take. */
    record PendingRow(Instant at, Duration takes, DbSettingsRow settings, SidesRow sides) {}

    boolean isThere(Instant now) {
        return goneAt == null || now.isBefore(goneAt);
    }

    String status(Instant now) {
        return status.at(now);
    }

    /** With what was pending applied, if its time has come. */
    DbInstanceRow asOf(Instant now) {
        PendingRow due = pending;
        if (due == null || now.isBefore(due.at()) || goneAt != null) {
            return this;
        }
        return modified(due.at(), due.takes(), due.settings(), due.sides());
    }

    /** Modified from that time on for so long; nothing is pending then. */
    DbInstanceRow modified(Instant from, Duration takes, DbSettingsRow wanted, SidesRow hosts) {
        Instant done = from.plus(takes);
        return new DbInstanceRow(
                id,
                resourceId,
                identity,
                askedAt,
                createdAt,
                secret,
                settings.then(done, wanted),
                status.then(from, "modifying").then(done, "available"),
                sides.then(done, hosts),
                address,
                null,
                goneAt);
    }

    boolean uses(String subnetId) {
        return sides.last().hosts().anyMatch(host -> host.subnetId().equals(subnetId));
    }

    DbInstanceRow with(Timeline<DbSettingsRow> changed) {
        return new DbInstanceRow(
                id, resourceId, identity, askedAt, createdAt, secret, changed, status, sides, address, pending, goneAt);
    }

    DbInstanceRow withStatus(Timeline<String> changed) {
        return new DbInstanceRow(
                id,
                resourceId,
                identity,
                askedAt,
                createdAt,
                secret,
                settings,
                changed,
                sides,
                address,
                pending,
                goneAt);
    }

    DbInstanceRow with(Timeline<SidesRow> hosts, Timeline<String> answer) {
        return new DbInstanceRow(
                id, resourceId, identity, askedAt, createdAt, secret, settings, status, hosts, answer, pending, goneAt);
    }

    DbInstanceRow with(PendingRow waiting) {
        return new DbInstanceRow(
                id,
                resourceId,
                identity,
                askedAt,
                createdAt,
                secret,
                settings,
                status,
                sides,
                address,
                waiting,
                goneAt);
    }

    DbInstanceRow withoutPending() {
        return new DbInstanceRow(
                id, resourceId, identity, askedAt, createdAt, secret, settings, status, sides, address, null, goneAt);
    }

    DbInstanceRow with(SecretRow kept) {
        return new DbInstanceRow(
                id, resourceId, identity, askedAt, createdAt, kept, settings, status, sides, address, pending, goneAt);
    }

    DbInstanceRow withoutSecret() {
        return new DbInstanceRow(
                id, resourceId, identity, askedAt, createdAt, null, settings, status, sides, address, pending, goneAt);
    }

    DbInstanceRow goneAt(Instant instant) {
        return new DbInstanceRow(
                id,
                resourceId,
                identity,
                askedAt,
                createdAt,
                secret,
                settings,
                status,
                sides,
                address,
                pending,
                instant);
    }
}
