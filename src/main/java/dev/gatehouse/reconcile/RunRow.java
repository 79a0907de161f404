package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Author;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run in the database. The epoch tells the worker that has it now from one that had it before. */
@Entity
@Table(name = "run")
class RunRow {

    @Id
    UUID id;

    UUID stackId;

    @Enumerated(EnumType.STRING)
    RunState state = RunState.RUNNING;

    String plan;
    long epoch;
    boolean cancelRequested;
    UUID person;
    String personName;
    String address;
    String why;
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    /** The stack while the run is running: the database lets nobody else have it. */
    @Nullable
    UUID runningStack;

    /** {@link Wishes} when it was approved; null once a newer run has begun, or if that was before they were kept. */
    @Nullable
    String wishes;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    RunRow() {}

    RunRow(UUID id, UUID stackId, String plan, String wishes, Author author, Instant now) {
        this.id = id;
        this.stackId = stackId;
        this.runningStack = stackId;
        this.plan = plan;
        this.wishes = wishes;
        this.person = author.person();
        this.personName = author.name();
        this.address = author.address();
        this.why = author.why();
        this.startedAt = now;
    }

    Author author() {
        return new Author(person, personName, address, why);
    }

    void goOn() {
        state = RunState.RUNNING;
        finishedAt = null;
        runningStack = stackId;
        cancelRequested = false;
        epoch++;
    }

    void end(RunState how, Instant now) {
        state = how;
        finishedAt = now;
        runningStack = null;
    }
}
