package dev.gatehouse.reconcile;

import dev.gatehouse.planning.StepAction;
import dev.gatehouse.resource.Fault;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step in the database. The spec is the one that was approved: an edit made while the run goes on waits for the next
 * plan. Lists of ids are texts with spaces.
 */
@Entity
@Table(name = "step")
class StepRow {

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_CALLS_TOLD = 20;

    @Id
    UUID id;

    UUID runId;
    int number;
    UUID resourceId;
    String kind;
    String name;

    @Enumerated(EnumType.STRING)
    StepAction action;

    @Enumerated(EnumType.STRING)
    StepState state = StepState.WAITING;

    String happensAfter = "";

    @Nullable
    String spec;

    @Nullable
    Integer specVersion;

    String releases = "";

    /** AWS's id of what a creation replaces while that is there. */
    @Nullable
    String replaces;

    int attempts;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant actedAt;

    @Nullable
    Instant startedAt;

    /** Since when its waiting counts: not while no panel was there to look. */
    @Nullable
    Instant patienceFrom;

    @Nullable
    Instant finishedAt;

    @Nullable
    String waiting;

    @Nullable
    String faultType;

    @Nullable
    String faultCode;

    @Nullable
    String faultMessage;

    String calls = "";

    /** The creation that a step to create is about. */
    @Nullable
    UUID operationId;

    /** {@link Tries} as a text. */
    String tries = "";

    @Version
    long version;

    @SuppressWarnings("NullAway.Init")
    StepRow() {}

    StepRow(UUID runId, int number, UUID resourceId, String kind, String name, StepAction action) {
        this.id = UUID.randomUUID();
        this.runId = runId;
        this.number = number;
        this.resourceId = resourceId;
        this.kind = kind;
        this.name = name;
        this.action = action;
    }

    List<UUID> happensAfter() {
        return ids(happensAfter);
    }

    List<UUID> releases() {
        return ids(releases);
    }

    static String text(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static List<UUID> ids(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(UUID::fromString).toList();
    }

    void due(Instant at) {
        state = StepState.READY;
        dueAt = at;
    }

    void begin(Instant now) {
        state = StepState.IN_FLIGHT;
        attempts++;
        tries = Tries.of(tries).begun(attempts, now).text();
        dueAt = null;
        if (startedAt == null) {
            startedAt = now;
        }
        if (patienceFrom == null) {
            patienceFrom = now;
        }
    }

    void again(Instant at, String why) {
        due(at);
        waiting = why.length() <= LONGEST_TEXT ? why : why.substring(0, LONGEST_TEXT);
    }

    void done(Instant now) {
        state = StepState.DONE;
        finishedAt = now;
        waiting = null;
        fault(null);
    }

    void fail(Fault fault, Instant now) {
        state = StepState.FAILED;
        finishedAt = now;
        fault(fault);
    }

    void fault(@Nullable Fault fault) {
        faultType = fault == null ? null : fault.getClass().getSimpleName();
        faultCode = fault == null ? null : fault.code();
        faultMessage = fault == null ? null : fault.message();
    }

    /** Tells the calls that changed something or failed, the last ones first to go when there are too many. */
    void told(List<String> more) {
        List<String> all = calls.isEmpty()
                ? more
                : Stream.concat(Arrays.stream(calls.split("\n")), more.stream()).toList();
        calls = all.stream().skip(Math.max(0, all.size() - MOST_CALLS_TOLD)).collect(Collectors.joining("\n"));
    }
}
