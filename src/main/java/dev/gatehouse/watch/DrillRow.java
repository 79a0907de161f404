package dev.gatehouse.watch;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.watch.DrillView.Trouble;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A drill in the database. */
@Entity
@Table(name = "drill")
class DrillRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    UUID id;

    UUID stackId;
    UUID resourceId;
    String kind;
    String name;
    String drill;

    @Enumerated(EnumType.STRING)
    DrillState state = DrillState.WANTED;

    /** The resource while the drill is under way: the database lets no other begin. */
    @Nullable
    UUID activeResource;

    UUID person;
    String personName;
    String address;
    String why;
    long targetSeconds;
    Instant askedAt;

    @Nullable
    Instant sentAt;

    @Nullable
    Instant lookedAt;

    @Nullable
    Instant finishedAt;

    String refusal = "";

    @Nullable
    String faultType;

    @Nullable
    String faultCode;

    @Nullable
    String faultMessage;

    String report;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    DrillRow() {}

    DrillRow(Item item, String drill, Duration target, Author author, Instant now) {
        this.id = UUID.randomUUID();
        this.stackId = item.stack();
        this.resourceId = item.id().value();
        this.activeResource = item.id().value();
        this.kind = item.kind();
        this.name = item.name();
        this.drill = drill;
        this.targetSeconds = target.toSeconds();
        this.person = author.person();
        this.personName = author.name();
        this.address = author.address();
        this.why = author.why();
        this.askedAt = now;
        this.report = JSON.writeValueAsString(DrillReport.EMPTY);
    }

    DrillReport report() {
        return JSON.readValue(report, DrillReport.class);
    }

    void keep(DrillReport found) {
        report = JSON.writeValueAsString(found);
    }

    void end(DrillState how, Instant now) {
        state = how;
        finishedAt = now;
        activeResource = null;
    }

    void refused(Fault fault, Instant now) {
        faultType = fault.getClass().getSimpleName();
        faultCode = fault.code();
        faultMessage = fault.message();
        end(DrillState.REFUSED, now);
    }

    Author author() {
        return new Author(person, personName, address, why);
    }

    DrillView view() {
        return new DrillView(
                id,
                stackId,
                new ResourceId(resourceId),
                kind,
                name,
                drill,
                state,
                author(),
                Duration.ofSeconds(targetSeconds),
                askedAt,
                sentAt,
                lookedAt,
                finishedAt,
                refusal,
                faultType == null
                        ? null
                        : new Trouble(
                                faultType,
                                Objects.requireNonNullElse(faultCode, ""),
                                Objects.requireNonNullElse(faultMessage, "")),
                report());
    }
}
