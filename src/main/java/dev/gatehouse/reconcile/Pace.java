package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Scope;
import java.time.Duration;
import java.time.Instant;

/**
 * How many stacks of an account and Region are looked at together without anybody asking: as many as leave AWS in peace soon
 * enough for the next. Few where each takes many calls; all where a list tells everything.
 */
final class Pace {

    /** Into so many parts a fifth of the interval is divided. */
    private static final int PARTS = 1000;

    private int stacks = 1;

    /** How many next time. */
    int stacks() {
        return stacks;
    }

    /**
     * They were looked at.
     *
     * @param looked how many they were
     * @param rest for how long AWS is to be left in peace after that
     * @param usual how often they should be looked at
     */
    void looked(int looked, Duration rest, Duration usual) {
        long fitting = looked * usual.toMillis() / Math.max(1, rest.toMillis());
        stacks = (int) Math.clamp(fitting, 1, 2L * Math.max(looked, stacks));
    }

    /** It was too much at once. */
    void failed() {
        stacks = Math.max(1, stacks / 2);
    }

    /** Between nine and eleven tenths of the interval, another part for each account and Region and each minute. */
    static Duration spread(Duration usual, Scope scope, Instant now) {
        long minute = now.getEpochSecond() / 60;
        int part = Math.floorMod(scope.hashCode() * 31 + Long.hashCode(minute), PARTS);
        return usual.multipliedBy(9L * PARTS + 2L * part).dividedBy(10L * PARTS);
    }
}
