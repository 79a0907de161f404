package dev.gatehouse.sandbox.autoscaling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instance of a group. */
record MemberRow(
        String id,
        String type,
        String zone,
        String state,
        Instant since,
        boolean healthy,
        boolean isProtected,
        String templateId,
        String templateName,
        long templateVersion,
        @Nullable String activityId) {

    static final String PENDING = "Pending";
    static final String IN_SERVICE = "InService";
    static final String TERMINATING = "Terminating";

    boolean isPending() {
        return state.equals(PENDING);
    }

    boolean isInService() {
        return state.equals(IN_SERVICE);
    }

    boolean isLeaving() {
        return state.equals(TERMINATING);
    }

    MemberRow in(String changed, Instant at, @Nullable String activity) {
        return new MemberRow(
                id, type, zone, changed, at, healthy, isProtected, templateId, templateName, templateVersion, activity);
    }

    MemberRow unhealthy() {
        return withHealth(false);
    }

    MemberRow withHealth(boolean changed) {
        return new MemberRow(
                id,
                type,
                zone,
                state,
                since,
                changed,
                isProtected,
                templateId,
                templateName,
                templateVersion,
                activityId);
    }

    MemberRow protectedFromScaleIn(boolean changed) {
        return new MemberRow(
                id, type, zone, state, since, healthy, changed, templateId, templateName, templateVersion, activityId);
    }
}
