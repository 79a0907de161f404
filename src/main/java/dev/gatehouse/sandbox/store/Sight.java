package dev.gatehouse.sandbox.store;

import java.time.Duration;

/**
 * How much of the rows a unit of work sees.
 *
 * @param lag how long ago what it sees ends; zero if it sees everything
 * @param past whether it also sees what rows were then, and those that have gone since
 */
public record Sight(Duration lag, boolean past) {

    public static final Sight CLEAR = new Sight(Duration.ZERO, false);

    public static Sight withoutNew(Duration youngerThan) {
        return new Sight(youngerThan, false);
    }

    public static Sight ofThePast(Duration lag) {
        return new Sight(lag, true);
    }
}
