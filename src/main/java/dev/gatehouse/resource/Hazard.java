package dev.gatehouse.resource;

/**
 * Says how bad a change is that somebody made outside: one bean for each kind of which more is to be said than that it
 * works otherwise now. References are ours where they are ours.
 */
public interface Hazard<S extends Spec> {

    Class<S> specType();

    /** Whether the internet reaches something, or is reached, that it did not before. */
    default boolean opens(S before, S after, Lookup lookup) {
        return false;
    }

    /** Whether data is lost with it. */
    default boolean holdsData() {
        return false;
    }

    /** Whether data is lost more easily than before. */
    default boolean endangersData(S before, S after) {
        return false;
    }
}
