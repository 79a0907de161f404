package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Edge.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;

/** How often AWS is looked at without anybody asking: seldom enough that nobody else is in want of calls for it. */
final class Pace {

    /** AWS refills the buckets of its slower describes by about five calls a second (2026-05); a fiftieth of that is ours. */
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(10);

    /** Into so many parts a fifth of the pace is divided. */
    private static final int PARTS = 1000;

    private Pace() {}

    /**
     * From one round of looks in an account and Region to the next.
     *
     * @param calls what the last round took
     * @param usual how long it is where few calls are enough
     */
    static Duration of(Collection<Call> calls, Duration usual) {
        long most = calls.isEmpty()
                ? 0
                : Collections.max(calls.stream()
                        .collect(Collectors.groupingBy(
                                call -> call.service() + " " + call.operation(), Collectors.counting()))
                        .values());
        Duration needed = BETWEEN_CALLS.multipliedBy(most);
        return needed.compareTo(usual) > 0 ? needed : usual;
    }

    /** Between nine and eleven tenths of the pace, another part for each stack and each minute. */
    static Duration spread(Duration pace, UUID stack, Instant now) {
        long minute = now.getEpochSecond() / 60;
        int part = Math.floorMod(stack.hashCode() * 31 + Long.hashCode(minute), PARTS);
        return pace.multipliedBy(9L * PARTS + 2L * part).dividedBy(10L * PARTS);
    }
}
