package dev.gatehouse.web.api.operate;

import dev.gatehouse.web.api.problem.Remark;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to a stack.
 *
 * @param basis names what it was computed from; approving sends it, and is refused when it no longer holds
 * @param empty whether there is nothing to do
 * @param blocked whether its findings keep it from being approved
 * @param needsReason whether it may only be approved with a reason, because of warnings
 */
record PlanView(
        String basis,
        Instant madeAt,
        boolean empty,
        boolean blocked,
        boolean needsReason,
        List<Change> changes,
        List<ResourceRemarks> findings,
        Amount costNow,
        Amount costThen) {

    /**
     * What happens to one resource.
     *
     * @param action {@code noop}, {@code create}, {@code update}, {@code replace}, {@code delete} or {@code forget}
     * @param replacement of one that is replaced what comes first: {@code new_first} or {@code old_first}
     */
    record Change(
            String action,
            UUID resource,
            String kind,
            String name,
            List<Field> fields,
            List<Remark> reasons,
            @Nullable String replacement) {}

    /** A field that differs; without before it was not there, without after it will not be. */
    record Field(
            String path, @Nullable String before, @Nullable String after, boolean forcesReplacement) {}
}
