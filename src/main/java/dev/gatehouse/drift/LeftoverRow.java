package dev.gatehouse.drift;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A leftover in the database. */
@Entity
@Table(name = "leftover")
class LeftoverRow {

    @Id
    UUID id;

    UUID stackId;
    String kind;
    String externalId;
    String name;
    Instant firstSeen;

    @SuppressWarnings("NullAway.Init")
    LeftoverRow() {}

    LeftoverRow(UUID stackId, dev.gatehouse.reconcile.Leftover found, Instant firstSeen) {
        this.id = UUID.randomUUID();
        this.stackId = stackId;
        this.kind = found.kind();
        this.externalId = found.externalId();
        this.name = found.name();
        this.firstSeen = firstSeen;
    }

    Remnant remnant() {
        return new Remnant(kind, externalId, name, firstSeen);
    }
}
