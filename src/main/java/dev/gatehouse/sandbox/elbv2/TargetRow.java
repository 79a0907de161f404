package dev.gatehouse.sandbox.elbv2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A target of a group, with what its probes find now, since when, and what it was considered before that.
 *
 * @param drainedAt when it is gone, if it is on its way out
 */
record TargetRow(
        String groupArn,
        String id,
        int port,
        Instant registeredAt,
        @Nullable Instant drainedAt,
        String finding,
        Instant since,
        String before) {

    static String key(String groupArn, String id, int port) {
        return groupArn + " " + id + ":" + port;
    }

    String key() {
        return key(groupArn, id, port);
    }

    boolean isThere(Instant now) {
        return drainedAt == null || now.isBefore(drainedAt);
    }

    TargetRow drainedAt(Instant instant) {
        return new TargetRow(groupArn, id, port, registeredAt, instant, finding, since, before);
    }

    TargetRow finding(String found, Instant from, String consideredBefore) {
        return new TargetRow(groupArn, id, port, registeredAt, drainedAt, found, from, consideredBefore);
    }
}
