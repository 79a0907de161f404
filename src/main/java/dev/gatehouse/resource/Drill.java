package dev.gatehouse.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A trial of how a resource stands a failure or a load: somebody begins it, the time to each of its marks is measured by
 * looking, a report is kept. One bean for each drill, of a kind that is {@link Watched}. Its words are messages under
 * {@code kind.<kind>.drill.<name>}. Everything about a drill under way is in the database: the bean keeps nothing.
 */
public interface Drill<S extends Spec> {

    Class<S> specType();

    /** As in URLs: {@code failover}. */
    String name();

    /** What is measured, in the order expected: ends of the messages {@code kind.<kind>.drill.<name>.mark.<mark>}. */
    List<String> marks();

    /** The mark that is held against the target. */
    String goal();

    /** The target proposed. */
    Duration target();

    /** After which a mark that was not reached will not be waited for any more. */
    Duration patience();

    /** The IAM actions it takes beyond those of the driver and of looking. */
    Set<String> actions();

    /** The hindrance that may pass by itself: the name was asked, and nobody has answered yet. */
    String NO_ADDRESS = "no-address";

    /** Why it cannot begin now: the end of the message {@code kind.<kind>.drill.<name>.not.<end>}; empty if it can. */
    Optional<String> hindrance(S spec, Object view);

    /** What must be remembered of how it was before, to tell later what has changed. */
    Map<String, String> baseline(Object view);

    /** Makes it happen: at most one call that changes something. It is never sent twice for one drill. */
    void begin(Watch<S> watch);

    /**
     * How far it has come, told from what is there now and from what was before, not from what was seen in between: the
     * panel may have been away.
     */
    Progress judge(Begun begun, Sight sight);

    /**
     * What is known of a drill under way.
     *
     * @param at when the call was sent
     * @param now when the look began
     * @param baseline as it was remembered
     * @param reached marks so far
     */
    record Begun(Instant at, Instant now, Map<String, String> baseline, Map<String, Instant> reached) {}

    /**
     * How far a drill has come.
     *
     * @param reached each mark that has been reached by now, and when: the time of the look, or AWS's own
     * @param unmeasurable marks that cannot be measured from here, and why: ends of the messages {@code
     *     kind.<kind>.drill.<name>.unmeasurable.<end>}
     * @param happenings for the report's timeline; one with the key of an earlier one is left out
     * @param begun whether AWS shows that it began; if the panel was killed while it asked, this tells
     */
    record Progress(
            Map<String, Instant> reached,
            Map<String, String> unmeasurable,
            List<Sight.Happening> happenings,
            boolean begun) {}
}
