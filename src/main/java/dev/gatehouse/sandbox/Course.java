package dev.gatehouse.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How the sandbox's time goes, as seen from the source beneath it.
 *
 * @param ahead how far it was ahead at {@code since}
 * @param since a moment of the source
 * @param speed how many seconds go by in a second of the source, from {@code since} on
 */
record Course(Duration ahead, Instant since, int speed) {

    /** A day in 24 seconds; beyond that states pass between two looks of any client. */
    static final int FASTEST = 3_600;

    Course {
        if (speed < 1 || speed > FASTEST) {
            throw new IllegalArgumentException(
                    "The sandbox's time goes 1 to " + FASTEST + " times as fast as a clock, not " + speed);
        }
    }

    static Course withTheSource(Instant now) {
        return new Course(Duration.ZERO, now, 1);
    }

    /** The sandbox's time at a moment of the source. One before {@code since} counts as {@code since}. */
    Instant at(Instant source) {
        Duration gone = source.isBefore(since) ? Duration.ZERO : Duration.between(since, source);
        return since.plus(ahead).plus(gone.multipliedBy(speed));
    }

    /** @throws IllegalArgumentException if {@code by} is negative: AWS's clock does not go back either */
    Course advanced(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The sandbox's time cannot go back, not even by " + by.negated());
        }
        return new Course(ahead.plus(by), since, speed);
    }

    Course atSpeed(int wanted, Instant now) {
        return new Course(Duration.between(now, at(now)), now, wanted);
    }
}
