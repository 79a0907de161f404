package dev.gatehouse.sandbox.efs;

import java.time.Duration;

/** How long EFS takes: mount targets were observed at 84 seconds. */
final class EfsDurations {

    static final Duration FILE_SYSTEM = Duration.ofSeconds(5);
    static final Duration MOUNT_TARGET = Duration.ofSeconds(85);
    static final Duration MOUNT_TARGET_DELETION = Duration.ofSeconds(30);

    private EfsDurations() {}
}
