package dev.gatehouse.resource;

import java.time.Instant;
import java.util.List;

/** Who did what to a resource in AWS past the panel, as AWS itself keeps it. */
public interface Trail {

    /**
     * The calls that named it since then, but for the panel's own, the newest first.
     *
     * @param externalId AWS's id of it
     */
    Answer about(Scope scope, String externalId, Instant since);

    /** What came of the question. */
    enum Outcome {
        TOLD,
        /** The credentials lack the permission. */
        NOT_PERMITTED,
        /** Too much was asked of late: to be asked again in a moment. */
        LATER,
        /** It cannot be asked now. */
        SILENT
    }

    /** What was answered; acts only if it was told. */
    record Answer(Outcome outcome, List<Act> acts) {
        public Answer {
            acts = List.copyOf(acts);
        }
    }

    /**
     * A call.
     *
     * @param user as the trail calls them: a user's name, or that of a role's session
     * @param arn who it was in full; may be empty
     * @param address from where; may be empty
     */
    record Act(Instant at, String user, String arn, String name, String source, String address, String requestId) {}
}
