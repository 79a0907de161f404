package dev.gatehouse.drift;

import dev.gatehouse.drift.Drift.Ignored;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A drift in the database. */
@Entity
@Table(name = "drift")
class DriftRow {

    @Id
    UUID id;

    UUID stackId;
    UUID resourceId;
    String kind;
    String name;
    String path;

    @Nullable
    String expected;

    @Nullable
    String actual;

    @Enumerated(EnumType.STRING)
    Risk risk;

    Instant firstSeen;

    /** A second look saw it as well: one look alone may be out of date, as AWS's answers sometimes are. */
    boolean confirmed;

    @Nullable
    Instant ignoredUntil;

    @Nullable
    String ignoredBy;

    @Nullable
    Instant ignoredAt;

    @Nullable
    String ignoredWhy;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    DriftRow() {}

    DriftRow(UUID stackId, Deviation found, Instant firstSeen) {
        this.id = UUID.randomUUID();
        this.stackId = stackId;
        this.resourceId = found.resource().value();
        this.kind = found.kind();
        this.name = found.name();
        this.path = found.path();
        this.expected = found.expected();
        this.actual = found.actual();
        this.risk = found.risk();
        this.firstSeen = firstSeen;
    }

    /** It has changed once more: it is another one, whatever people said of it, since the same time. */
    DriftRow followedBy(Deviation now) {
        DriftRow next = new DriftRow(stackId, now, firstSeen);
        next.confirmed = confirmed;
        return next;
    }

    ResourceId resource() {
        return new ResourceId(resourceId);
    }

    void ignore(Instant until, Author author, Instant now) {
        ignoredUntil = until;
        ignoredBy = author.name();
        ignoredAt = now;
        ignoredWhy = author.why();
    }

    void heed() {
        ignoredUntil = null;
        ignoredBy = null;
        ignoredAt = null;
        ignoredWhy = null;
    }

    boolean isIgnored(Instant now) {
        return ignoredUntil != null && now.isBefore(ignoredUntil);
    }

    Drift drift() {
        Ignored ignored = ignoredUntil == null
                ? null
                : new Ignored(
                        ignoredUntil,
                        Objects.requireNonNullElse(ignoredBy, ""),
                        Objects.requireNonNull(ignoredAt),
                        Objects.requireNonNullElse(ignoredWhy, ""));
        return new Drift(id, stackId, resource(), kind, name, path, expected, actual, risk, firstSeen, ignored);
    }
}
