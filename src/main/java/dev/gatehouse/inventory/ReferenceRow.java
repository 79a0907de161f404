package dev.gatehouse.inventory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A reference in what is wanted, extracted so that referrers are found by an index. */
@Entity
@Table(name = "resource_reference")
class ReferenceRow {

    @Id
    UUID id;

    UUID resourceId;
    String path;
    UUID targetId;

    @SuppressWarnings("NullAway.Init")
    ReferenceRow() {}

    ReferenceRow(UUID resourceId, String path, UUID targetId) {
        this.id = UUID.randomUUID();
        this.resourceId = resourceId;
        this.path = path;
        this.targetId = targetId;
    }
}
