package dev.gatehouse.audit;

import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.AuditPort.Operation;
import dev.gatehouse.resource.ResourceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened; never changed once written. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class Entry {

    @Id
    private UUID id;

    private Instant at;
    private @Nullable UUID stackId;
    private @Nullable UUID resourceId;
    private @Nullable UUID rowId;
    private String kind;
    private String subject;
    private String action;

    @Column(name = "text_before")
    private @Nullable String before;

    @Column(name = "text_after")
    private @Nullable String after;

    private UUID person;
    private String personName;
    private String address;
    private String why;
    private @Nullable UUID runId;

    /** The database takes each once. */
    private @Nullable UUID operationId;

    private @Nullable String attempts;

    /** The database counts entries, so that those of one instant keep their order. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long seq;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(Deed deed, @Nullable Operation operation, Instant at) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.stackId = deed.stack();
        this.resourceId = deed.resource() == null ? null : deed.resource().value();
        this.rowId = deed.row();
        this.kind = deed.kind();
        this.subject = deed.subject().length() > 500 ? deed.subject().substring(0, 500) + "…" : deed.subject();
        this.action = deed.action();
        this.before = deed.before();
        this.after = deed.after();
        this.person = deed.author().person();
        this.personName = deed.author().name();
        this.address = deed.author().address();
        this.why = deed.author().why();
        this.runId = deed.run();
        this.operationId = operation == null ? null : operation.id();
        this.attempts = operation == null ? null : String.join("\n", operation.attempts());
    }

    public UUID id() {
        return id;
    }

    /** Grows with each entry. */
    public long seq() {
        return Objects.requireNonNull(seq);
    }

    public Instant at() {
        return at;
    }

    /** Null for what happened to people and AWS accounts. */
    public @Nullable UUID stack() {
        return stackId;
    }

    public @Nullable ResourceId resource() {
        return resourceId == null ? null : new ResourceId(resourceId);
    }

    public @Nullable UUID row() {
        return rowId;
    }

    public String kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public String action() {
        return action;
    }

    public @Nullable String before() {
        return before;
    }

    public @Nullable String after() {
        return after;
    }

    public UUID person() {
        return person;
    }

    public String personName() {
        return personName;
    }

    public String address() {
        return address;
    }

    public String why() {
        return why;
    }

    public @Nullable UUID run() {
        return runId;
    }

    /** What was done in AWS; null for what was not. */
    public @Nullable UUID operation() {
        return operationId;
    }

    /** A line for each attempt at the operation, oldest first. */
    public List<String> attempts() {
        return attempts == null ? List.of() : attempts.lines().toList();
    }
}
