package dev.gatehouse.resource;

import dev.gatehouse.resource.Observation.Present;
import java.util.List;
import java.util.Set;

/**
 * How a kind is brought about in AWS. Idempotent, without state of its own, never waits for anything and never touches
 * the database; AWS's errors go through as they are. The specs it is given have only resolved references ({@link
 * Ref#externalId}).
 */
public interface Driver<S extends Spec> {

    /**
     * Everything of this kind in the account and Region, ours or not, with as few calls as the API allows: one paginated
     * describe, never with a list of ids.
     *
     * @param detailed AWS ids of which all must be told; where the describe alone leaves something out (a VPC's DNS
     *     attributes, say), only these are asked for it and the others may be told incompletely
     */
    List<Present<S>> observe(Scope scope, Set<String> detailed);

    /**
     * Makes it exist, bearing the given tags from the very call that creates it, and says its AWS id. Need not make it
     * right: that is for {@link #update}. The same token makes one resource where AWS takes a token.
     */
    String create(Scope scope, S desired, Creation creation);

    /** Whether AWS takes a client token for the creation, so that sending it again makes no twin. */
    boolean createsWithToken();

    /**
     * Moves it nearer to what is desired, with exactly the calls that the difference needs; may be called again until
     * observed equals desired.
     */
    void update(Scope scope, Present<S> observed, S desired);

    /** Drops references to these AWS ids where AWS would otherwise refuse to delete them. Dropping twice is success. */
    default void release(Scope scope, Present<S> observed, Set<String> ids) {}

    /** Whether what is there may be on its way out already, if its end has begun: then nobody asks for that again. */
    default boolean mayBeEnding(Present<S> observed) {
        return observed.readiness() instanceof Readiness.InProgress;
    }

    /** Begins its end; an implicit object of AWS's that was adopted is put back as AWS made it. Absent is success. */
    void delete(Scope scope, Present<S> observed);

    /**
     * Begins its end as was last wished of it, which may say what becomes of what it holds, or that its protection is
     * lifted first. References in what is wished are ours, and not resolved.
     */
    default void delete(Scope scope, Present<S> observed, S wished) {
        delete(scope, observed);
    }

    /**
     * Ends what a creation that was begun and never finished may have left on the way to the resource, which is not there
     * itself: what {@link #create} makes besides. Only what bears the creation's tags; absent is success. References in what
     * is wished are ours, and not resolved.
     */
    default void abandon(Scope scope, S wished, Creation creation) {}

    /**
     * Ends what is left of a resource that is not there any more: what {@link #delete} took back because AWS refused, while
     * the end was already on its way unseen. Only what bears the creation's tags; absent is success. References in what is
     * wished are ours, and not resolved.
     */
    default void conclude(Scope scope, S wished, Creation creation) {}

    /**
     * What the creating call must carry.
     *
     * @param token at most 64 ASCII characters, the same for each attempt at one creation
     * @param tags all tags: a person's and the marks of {@link Ownership}
     */
    record Creation(String token, Tags tags) {}
}
