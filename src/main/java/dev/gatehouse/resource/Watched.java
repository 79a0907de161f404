package dev.gatehouse.resource;

import java.time.Duration;
import java.util.Set;

/**
 * What there is to see of a resource while it lives: one bean for each kind that has a live page. Its panel is the
 * fragment {@code panel(view, live)} of {@code templates/kinds/<kind>/live.html}.
 */
public interface Watched<S extends Spec> {

    Class<S> specType();

    /** Whether there is anything to see of this one. */
    default boolean watches(S spec) {
        return true;
    }

    /** The IAM actions that looking takes beyond those of the driver. */
    default Set<String> actions() {
        return Set.of();
    }

    /** How long after one look the next one is worth it, while somebody watches. */
    default Duration pace() {
        return Duration.ofSeconds(1);
    }

    /**
     * Looks once, at a resource that exists. Never called twice at once for one resource, never within a transaction.
     * What AWS says is asked for by {@link Watch#reading}, which makes the calls as seldom as they should be; AWS's
     * errors go through.
     */
    Sight look(Watch<S> watch);
}
