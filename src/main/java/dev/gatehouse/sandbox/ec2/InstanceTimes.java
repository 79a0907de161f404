package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.time.Duration;

/** How long an instance takes from state to state, by long-standing experience with AWS. */
final class InstanceTimes {

    /** In every profile, as clients must cope with it. */
    static final Duration LISTED_WHEN_TERMINATED = Duration.ofHours(1);

    private InstanceTimes() {}

    static Duration start(Cloud cloud) {
        return cloud.durations().of(Duration.ofSeconds(15));
    }

    static Duration statusChecks(Cloud cloud) {
        return cloud.durations().of(Duration.ofSeconds(150));
    }

    static Duration stop(Cloud cloud) {
        return cloud.durations().of(Duration.ofSeconds(40));
    }

    static Duration termination(Cloud cloud) {
        return cloud.durations().ofDeletion(Duration.ofSeconds(40));
    }
}
