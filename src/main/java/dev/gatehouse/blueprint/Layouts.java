package dev.gatehouse.blueprint;

/** The words for ways to build a stack, as blueprints offer them. */
final class Layouts {

    /** Servers in two zones behind a load balancer. */
    static final String BALANCED = "balanced";

    /** Everything in one zone, and nobody but administrators comes in. */
    static final String ONE_ZONE = "one-zone";

    /** A host for each task. */
    static final String SEPARATE = "separate";

    /** One host for several tasks. */
    static final String ONE_HOST = "one-host";

    private Layouts() {}
}
