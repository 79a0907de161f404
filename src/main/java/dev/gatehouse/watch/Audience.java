package dev.gatehouse.watch;

/** Who listens. */
@FunctionalInterface
public interface Audience {

    /** Whether an open page listens to the topic now. */
    boolean hears(String topic);
}
