package dev.gatehouse.live;

/**
 * An event that open pages want to hear of. Publish it like any application event; inside a transaction it is passed on
 * when the transaction has committed.
 */
public interface Changed {

    /** The name of what changed, such as {@code run-<id>}: letters, digits, dots, dashes. */
    String topic();
}
