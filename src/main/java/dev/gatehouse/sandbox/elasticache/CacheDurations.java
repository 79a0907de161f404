package dev.gatehouse.sandbox.elasticache;

import java.time.Duration;

/** How long ElastiCache takes; creations were observed at six to nine minutes, the rest is of that order. */
final class CacheDurations {

    static final Duration CREATION = Duration.ofMinutes(7);
    static final Duration MODIFICATION = Duration.ofMinutes(5);
    static final Duration FAILOVER = Duration.ofSeconds(40);
    static final Duration SNAPSHOT = Duration.ofMinutes(2);
    static final Duration DELETION = Duration.ofMinutes(6);

    private CacheDurations() {}
}
