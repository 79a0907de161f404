package dev.gatehouse.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One look at a resource: which one, and what a room may ask of its surroundings. */
public interface Watch<S extends Spec> {

    Scope scope();

    ResourceId id();

    /** As people call it. */
    String name();

    /** AWS's id. */
    String externalId();

    /** As it is wanted. */
    S spec();

    /** When this look began. */
    Instant now();

    /** Whether a sandbox answers instead of AWS: there is nobody behind its addresses. */
    boolean simulated();

    /** What the look before this one saw; empty at the first, also after the panel was started again. */
    Optional<Object> before();

    /** The resources of the stack that exist and whose spec is of this type or implements it, in order of name. */
    <T> List<Neighbour<T>> neighbours(Class<T> type);

    /** The AWS id behind a reference, if there is one by now. */
    Optional<String> idOf(Ref<?> ref);

    /**
     * What AWS says, asked once for everybody in this account and Region who wants it under this name: at the pace of
     * the setting, or as rarely as {@code every}. When AWS is slow or refuses, what it said before is returned, and the
     * page says so; an error goes through only if AWS never answered.
     *
     * @param what a name such as {@code rds:instances}; the same name is the same question
     */
    <T> T reading(String what, Duration every, Supplier<T> ask);

    /** The same at the pace of the setting. */
    default <T> T reading(String what, Supplier<T> ask) {
        return reading(what, Duration.ZERO, ask);
    }

    /** What the name server of the setting answers now; nothing is remembered. */
    Answer resolve(String name, String type);

    /** Whether somebody takes connections there, as seen by the last try from the panel's network; never waits. */
    Probe probe(String address, int port);

    /**
     * Another resource of the stack.
     *
     * @param attributes as last observed
     */
    record Neighbour<T>(ResourceId id, String name, String externalId, T spec, Map<String, String> attributes) {}

    /**
     * An answer of a name server.
     *
     * @param values in the answer's order, following aliases; empty if there are none
     * @param ttl in seconds, the smallest on the way
     * @param outcome {@code NOERROR}, {@code NXDOMAIN} …, or {@code TIMEOUT} if nobody answered
     */
    record Answer(List<String> values, long ttl, String outcome) {
        public Answer {
            values = List.copyOf(values);
        }
    }

    /** What came of the last try to connect. */
    enum Probe {
        /** Somebody took the connection. */
        OPEN,
        /** It was refused. */
        REFUSED,
        /** Nobody answered in time: a firewall, no route, or nobody there. */
        SILENT,
        /** The first try is under way. */
        TRYING,
        /** A sandbox has addresses and nobody behind them: nothing was tried. */
        SIMULATED
    }
}
