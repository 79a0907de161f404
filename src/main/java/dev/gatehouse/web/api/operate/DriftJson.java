package dev.gatehouse.web.api.operate;

import dev.gatehouse.resource.Trail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What AWS has otherwise than it was applied.
 *
 * @param seenAt when the stack was last looked at; left out if nothing of it is in AWS
 * @param drifts the worst first
 * @param leftovers what bears the stack's marks in AWS and is no resource of it
 */
record DriftJson(@Nullable Instant seenAt, List<One> drifts, List<Leftover> leftovers) {

    /**
     * One field or row, or a whole resource.
     *
     * @param path left out if the resource was deleted
     * @param expected as it was applied; left out if it was not there
     * @param actual as AWS has it; left out if it is not there
     * @param risk {@code internet}, {@code data}, {@code gone}, {@code behaviour} or {@code label}
     * @param ignored left out if nobody ignores it
     */
    record One(
            UUID id,
            UUID resource,
            String kind,
            String name,
            @Nullable String path,
            @Nullable String expected,
            @Nullable String actual,
            String risk,
            Instant firstSeen,
            @Nullable Ignored ignored) {}

    /** Until when, by whom and why. */
    record Ignored(Instant until, String by, Instant at, String why) {}

    /** Something in AWS that is nobody's. */
    record Leftover(String kind, String awsId, String name, Instant firstSeen) {}

    /**
     * Which drifts something is to be done with.
     *
     * @param basis of the plan that was made for them, if it is to be carried out
     * @param until if they are to be ignored
     * @param why the reason that history keeps
     */
    record Chosen(
            @Nullable List<UUID> drifts,
            @Nullable String basis,
            @Nullable Instant until,
            @Nullable String why) {}

    /**
     * Who changed a resource, as CloudTrail says; events come minutes after the calls.
     *
     * @param outcome {@code told}, {@code not-permitted} (the credentials lack {@code cloudtrail:LookupEvents}), {@code
     *     later} or {@code silent}
     */
    record Who(String outcome, List<Trail.Act> events) {}
}
