package dev.gatehouse.web.api.operate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run: an approved plan being carried out.
 *
 * @param state {@code running}, {@code succeeded}, {@code failed} or {@code cancelled}
 * @param by who approved it, and by which token if by one
 * @param mayContinue whether it stopped and a retry would let it go on
 * @param stepsDone how many of its steps are done
 * @param steps left out in lists
 */
record RunJson(
        UUID id,
        String state,
        boolean cancelRequested,
        boolean mayContinue,
        String by,
        String why,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long stepsDone,
        int stepsAll,
        @Nullable List<Step> steps) {

    /**
     * What is done to one resource.
     *
     * @param action {@code release}, {@code delete}, {@code create}, {@code settle} or {@code forget}
     * @param state {@code waiting}, {@code ready}, {@code in-flight}, {@code done} or {@code failed}
     * @param happensAfter the steps it waits for
     * @param waiting why it is not there yet, in AWS's word or ours
     * @param calls those that changed something or failed: operation, outcome and AWS's request id
     */
    record Step(
            UUID id,
            UUID resource,
            String kind,
            String name,
            String action,
            String state,
            List<UUID> happensAfter,
            int attempts,
            @Nullable Instant dueAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String waiting,
            @Nullable Trouble trouble,
            List<String> calls) {}

    /** What went wrong last: AWS's code and message, what they mean and what to do next. */
    record Trouble(String code, String message, String meaning, String next) {}
}
