package dev.gatehouse.wizard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft in the database. */
@Entity
@Table(name = "draft")
class DraftRow {

    @Id
    UUID id;

    UUID stackId;
    String kind;

    @Nullable
    UUID resourceId;

    long generation;

    @Nullable
    String base;

    String texts;
    UUID person;
    String personName;
    Instant typedAt;

    @SuppressWarnings("NullAway.Init")
    DraftRow() {}

    DraftRow(Draft draft, @Nullable String base, String texts) {
        this.id = draft.id();
        this.stackId = draft.stack();
        this.kind = draft.kind();
        this.resourceId = draft.resource() == null ? null : draft.resource().value();
        this.generation = draft.generation();
        this.base = base;
        this.texts = texts;
        this.person = draft.person();
        this.personName = draft.personName();
        this.typedAt = draft.typedAt();
    }
}
