package dev.gatehouse.inventory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A resource in the database; specs are texts that {@link SpecTexts} reads and writes. Only columns that changed are
 * written: what was seen is written past the version, and must not be undone by an edit that was read before.
 */
@Entity
@DynamicUpdate
@Table(name = "resource")
class ResourceRow {

    /** Whether AWS had it when it was last looked at. */
    enum Presence {
        NEVER_SEEN,
        PRESENT,
        ABSENT
    }

    /** How ready it was when last seen. */
    enum State {
        READY,
        IN_PROGRESS,
        FAILED
    }

    @Id
    UUID id;

    UUID stackId;
    String kind;
    String name;

    @Enumerated(EnumType.STRING)
    Wish wish = Wish.WANTED;

    String spec;
    int specVersion;
    long generation;
    long incarnation;

    @Nullable
    UUID operationId;

    @Nullable
    Instant creationSentAt;

    @Nullable
    String externalId;

    @Nullable
    String applied;

    @Nullable
    Integer appliedVersion;

    @Nullable
    String observed;

    @Nullable
    Integer observedVersion;

    @Enumerated(EnumType.STRING)
    Presence presence = Presence.NEVER_SEEN;

    @Enumerated(EnumType.STRING)
    @Nullable
    State readiness;

    @Nullable
    String readinessWhy;

    @Nullable
    String attributes;

    @Nullable
    Instant observedAt;

    long sightings;
    boolean isProtected;
    String formers = "";

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    ResourceRow() {}

    ResourceRow(UUID id, UUID stackId, String kind, String name, String spec, int specVersion) {
        this.id = id;
        this.stackId = stackId;
        this.kind = kind;
        this.name = name;
        this.spec = spec;
        this.specVersion = specVersion;
        this.generation = 1;
    }

    String observed() {
        return Objects.requireNonNull(observed);
    }

    /** Whether anything of it may be in AWS. */
    boolean mayExist() {
        return Existence.of(externalId, operationId) != Existence.NOT_MADE;
    }
}
