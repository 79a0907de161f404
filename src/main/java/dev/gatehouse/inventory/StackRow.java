package dev.gatehouse.inventory;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A stack in the database. */
@Entity
@Table(name = "stack")
class StackRow {

    @Id
    UUID id;

    UUID teamId;
    String account;
    String region;
    String name;

    @Enumerated(EnumType.STRING)
    Stage stage;

    long revision;
    Instant createdAt;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    StackRow() {}

    StackRow(UUID id, UUID teamId, Scope scope, String name, Stage stage, Instant createdAt) {
        this.id = id;
        this.teamId = teamId;
        this.account = scope.account();
        this.region = scope.region().id();
        this.name = name;
        this.stage = stage;
        this.createdAt = createdAt;
    }

    Stack stack() {
        return new Stack(id, teamId, new Scope(account, new Region(region)), name, stage, revision);
    }
}
