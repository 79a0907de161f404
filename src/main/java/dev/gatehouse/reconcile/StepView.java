package dev.gatehouse.reconcile;

import dev.gatehouse.planning.StepAction;
import dev.gatehouse.resource.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as people see it.
 *
 * @param happensAfter the steps it waits for
 * @param waiting why it is not there yet: a word of AWS's or of ours
 * @param fault what went wrong last, if anything did
 * @param calls the calls that changed something or failed: operation, outcome and AWS's request id
 * @param tries the attempts that may have done something, oldest first: number, when, what came of it
 */
public record StepView(
        UUID id,
        ResourceId resource,
        String kind,
        String name,
        StepAction action,
        StepState state,
        List<UUID> happensAfter,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String waiting,
        @Nullable Trouble fault,
        List<String> calls,
        List<String> tries) {

    /** What went wrong: the kind of {@link dev.gatehouse.resource.Fault}, AWS's code and its message. */
    public record Trouble(String type, String code, String message) {}

    static StepView of(StepRow step) {
        return new StepView(
                step.id,
                new ResourceId(step.resourceId),
                step.kind,
                step.name,
                step.action,
                step.state,
                step.happensAfter(),
                step.attempts,
                step.dueAt,
                step.startedAt,
                step.finishedAt,
                step.waiting,
                trouble(step),
                step.calls.isEmpty() ? List.of() : List.of(step.calls.split("\n")),
                step.tries.lines().toList());
    }

    private static @Nullable Trouble trouble(StepRow step) {
        return step.faultType == null
                ? null
                : new Trouble(
                        step.faultType,
                        Objects.requireNonNullElse(step.faultCode, ""),
                        Objects.requireNonNullElse(step.faultMessage, ""));
    }
}
