package dev.gatehouse.sandbox.rds;

import java.time.Duration;

/** How long RDS takes, within what was observed on AWS between 2018 and 2026. */
final class DbDurations {

    static final Duration CREATION = Duration.ofMinutes(5);

    /** What a standby adds to a creation, and what adding one later takes. */
    static final Duration STANDBY = Duration.ofMinutes(5);

    static final Duration BACKUP = Duration.ofMinutes(1);
    static final Duration MODIFICATION = Duration.ofMinutes(8);
    static final Duration REBOOT = Duration.ofSeconds(90);

    /** From the call to the instance's being available again. */
    static final Duration FAILOVER = Duration.ofSeconds(72);

    /** Stopping, or starting again. */
    static final Duration RESTART = Duration.ofMinutes(4);

    static final Duration DELETION = Duration.ofSeconds(285);

    private DbDurations() {}
}
