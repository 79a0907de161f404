package dev.gatehouse.resource;

import java.time.Instant;
import java.util.List;

/** Who did what to a resource in AWS past the panel, as AWS itself keeps it. */
public interface Trail {

    /** The calls that named it since then, but for the panel's own, the newest first. */
    Answer about(Scope scope, Subject subject, Instant since);

    /**
     * How AWS's record names a resource.
     *
     * @param name by which its calls are found; usually AWS's id of it
     * @param global whether it is in no Region, so that its calls are recorded in one for all
     * @param mentioning what a call must mention besides, where several have the name in common; empty for nothing
     */
    record Subject(String name, boolean global, String mentioning) {

        /** One that has its name for itself and is in a Region. */
        public static Subject regional(String name) {
            return new Subject(name, false, "");
        }

        /** One that has its name for itself and is in no Region. */
        public static Subject global(String name) {
            return new Subject(name, true, "");
        }
    }

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
