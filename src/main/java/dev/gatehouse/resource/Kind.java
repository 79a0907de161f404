package dev.gatehouse.resource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of resource: names it, checks it, and says what it needs and costs. One Spring bean a kind; the engine, the
 * wizard and the pages find kinds by type and know none of them.
 */
public interface Kind<S extends Spec> {

    /** As in URLs and in the database: {@code nat-gateway}. Messages are in {@code messages/kinds/<name>.properties}. */
    String name();

    Class<S> specType();

    Driver<S> driver();

    /** Where its step stands in the wizard; later kinds leave gaps. */
    int place();

    /**
     * Which steps it stands among, as in the message {@code setup.group.<group>}; a group comes where its first kind does. A
     * kind that opens a new one brings its title in a bundle of its own.
     */
    default String group() {
        return "network";
    }

    /** The icon's name in the Bootstrap icon set, without {@code bi-}. */
    String icon();

    /** The version of its stored form; an older one goes through {@link #upgrade}. */
    default int version() {
        return 1;
    }

    /** Brings a stored form (as read from JSON) from one version to the next. */
    default Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        throw new IllegalStateException(name() + " has no stored form of version " + from);
    }

    /** What is wrong or doubtful about it; what the types already refuse need not be checked again. */
    List<Diagnostic> validate(S spec, Surroundings surroundings);

    /** What a new one is proposed to be: texts by field path, as a form would hold them. */
    Map<String, String> proposal(Surroundings surroundings);

    /** What fields are chosen from where their type does not say it, by path without places of rows: the zones, say. */
    default Map<String, List<Choice>> choices(Surroundings surroundings) {
        return Map.of();
    }

    /** What is often typed into fields that take anything, by path as in {@link #choices}. */
    default Map<String, List<Choice>> suggestions(Surroundings surroundings) {
        return Map.of();
    }

    /** Whether AWS cannot bring the one to the other in place, beyond what {@link ForcesReplacement} says. */
    default boolean replaces(S from, S to) {
        return false;
    }

    /** Whether it stands for an object that AWS makes by itself, which is adopted and put back, not created and deleted. */
    default boolean adopts(S spec) {
        return false;
    }

    /**
     * Whether what is lost with it cannot be had again: data, or a delegation that others rely on. In production such a
     * resource begins protected.
     */
    default boolean irreplaceable() {
        return false;
    }

    /**
     * Whether a replacement can be made while what it replaces is there, and everything that points at it can move over
     * before that goes. Not asked where the one {@link #excludes} the other.
     */
    default boolean comesFirst() {
        return false;
    }

    /**
     * What AWS makes along with each and deletes with it: ends of the messages {@code kind.<kind>.made-with.<end>}, which
     * names it, and {@code kind.<kind>.made-with.<end>.about}, which says what it is for.
     */
    default List<String> madeWith() {
        return List.of();
    }

    /**
     * Whether AWS refuses the second while the first is there, as both would have the same address, name or place: what
     * comes waits until the other is gone.
     */
    default boolean excludes(S there, S coming) {
        return false;
    }

    default Set<Role> provides(S spec) {
        return Set.of();
    }

    default Set<Role> needs(S spec, Lookup lookup) {
        return Set.of();
    }

    default List<Charge> charges(S spec) {
        return List.of();
    }

    /**
     * What it is billed for if what it refers to, or what AWS says of it, tells more than its spec alone: the instances of
     * a group, say.
     *
     * @param attributes as last observed; empty where nothing was
     */
    default List<Charge> charges(S spec, Map<String, String> attributes, Lookup lookup) {
        return charges(spec);
    }

    /** Keys in the price book of what is billed by how much it is used, which no spec can tell: the data in a file system. */
    default List<String> billedByUse(S spec) {
        return List.of();
    }

    /** How AWS's record of calls names one, by its id. */
    default Trail.Subject trailed(String externalId) {
        return Trail.Subject.regional(externalId);
    }

    /** The IAM actions its driver calls. */
    Set<String> actions();

    /**
     * What a person would type to make it by hand: AWS CLI commands, one a line, with references already written as AWS
     * ids or as {@code <name>}.
     */
    List<String> commands(S spec, Surroundings surroundings);

    /** The texts of files that the commands name, by their names: a script that a host runs, say. */
    default Map<String, String> files(S spec, Surroundings surroundings) {
        return Map.of();
    }
}
