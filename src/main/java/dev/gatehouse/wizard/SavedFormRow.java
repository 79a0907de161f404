package dev.gatehouse.wizard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody saved a form, and which generation of the resource came of it. */
@Entity
@Table(name = "saved_form")
class SavedFormRow {

    @Id
    UUID id;

    UUID draft;
    UUID person;
    long generation;
    Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    SavedFormRow() {}

    SavedFormRow(UUID draft, UUID person, long generation, Instant savedAt) {
        this.id = UUID.randomUUID();
        this.draft = draft;
        this.person = person;
        this.generation = generation;
        this.savedAt = savedAt;
    }
}
