package dev.gatehouse.inventory;

import dev.gatehouse.resource.Author;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our identity of a rule, an entry or a route. */
@Entity
@Table(name = "row_identity")
class RowIdentityRow {

    @Id
    UUID id;

    UUID resourceId;
    String list;
    String naturalKey;
    String addedBy;
    Instant addedAt;
    String changedBy;
    Instant changedAt;
    String why;

    @Nullable
    Instant goneAt;

    @SuppressWarnings("NullAway.Init")
    RowIdentityRow() {}

    RowIdentityRow(UUID resourceId, String list, String naturalKey, Author author, Instant at) {
        this.id = UUID.randomUUID();
        this.resourceId = resourceId;
        this.list = list;
        this.naturalKey = naturalKey;
        this.addedBy = author.name();
        this.addedAt = at;
        this.changedBy = author.name();
        this.changedAt = at;
        this.why = author.why();
    }

    void changed(Author author, Instant at) {
        changedBy = author.name();
        changedAt = at;
        why = author.why();
    }

    RowIdentity identity() {
        return new RowIdentity(id, list, naturalKey, addedBy, addedAt, changedBy, changedAt, why);
    }
}
