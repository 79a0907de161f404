package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.dns.NameTarget;
import dev.gatehouse.sandbox.dns.Zone;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * A service of AWS that the sandbox simulates; {@link Services} lists them. One object serves all accounts and Regions,
 * so it keeps nothing: rows are in {@link Cloud#table}.
 */
public interface Service {

    /** As credential scopes name it: {@code monitoring} for CloudWatch. */
    String name();

    /** The version of its API, which requests of the query protocols ask for. */
    String version();

    /** Asked in this order whether they speak a request; the last one gets what nobody else speaks. */
    List<Protocol> protocols();

    Refusals refusals();

    /** Whether an account has it once, rather than once in each Region. */
    default boolean isGlobal() {
        return false;
    }

    /**
     * The handlers of one account and Region: each public method that takes an SDK request and returns an SDK response
     * is an operation. What none of them answers is AWS's error for unknown operations.
     */
    List<Object> nouns(Cloud cloud);

    /** Before the first request of an account in a Region, to whatever service; may come again after a restart. */
    default void open(Cloud cloud) {}

    /**
     * What AWS does by itself, up to {@link Cloud#now}: before each request of the account in that Region, to whatever
     * service, in a unit of work of its own. It is called often: what has nothing to do returns at once.
     */
    default void settle(Cloud cloud) {}

    /** A request that changed something, to whatever service of the account and Region, had its effect. */
    default void performed(Cloud cloud, Performed done) {}

    /**
     * Where a name leads now that this service gave out in the account and Region: asked at each question, with the name in
     * lower case and without a dot at the end.
     */
    default Optional<NameTarget> nameTarget(Cloud cloud, String name) {
        return Optional.empty();
    }

    /** The ARNs of what this service has in the account and Region that holds on to the resource of an ARN. */
    default List<String> usersOf(Cloud cloud, String arn) {
        return List.of();
    }

    /** The zones that this service hosts in the account, the oldest first. */
    default List<Zone> zones(Cloud cloud) {
        return List.of();
    }
}
