package dev.gatehouse.inventory;

import dev.gatehouse.resource.Author;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One edit of a desired state, with the whole of it before and after. */
@Entity
@Table(name = "revision")
class RevisionRow {

    @Id
    UUID id;

    UUID stackId;
    long number;
    UUID resourceId;
    String kind;
    String name;

    @Nullable
    String specBefore;

    @Nullable
    String specAfter;

    UUID person;
    String personName;
    Instant at;

    @SuppressWarnings("NullAway.Init")
    RevisionRow() {}

    RevisionRow(
            long number,
            ResourceRow resource,
            @Nullable String specBefore,
            @Nullable String specAfter,
            Author author,
            Instant at) {
        this.id = UUID.randomUUID();
        this.stackId = resource.stackId;
        this.number = number;
        this.resourceId = resource.id;
        this.kind = resource.kind;
        this.name = resource.name;
        this.specBefore = specBefore;
        this.specAfter = specAfter;
        this.person = author.person();
        this.personName = author.name();
        this.at = at;
    }
}
