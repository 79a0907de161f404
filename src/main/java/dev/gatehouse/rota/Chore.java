package dev.gatehouse.rota;

import java.time.Duration;

/**
 * Something that is done again and again, by one panel each time, however many there are. Every bean of this type is on the
 * rota. A panel that dies over it may have done it by half: the next one does it again.
 */
public interface Chore {

    /** Unique, and the same in every release. */
    String name();

    /** From the end of one time to the beginning of the next. */
    Duration every();

    void perform();
}
