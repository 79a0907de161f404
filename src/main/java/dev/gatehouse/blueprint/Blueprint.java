package dev.gatehouse.blueprint;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A ready-made stack. */
interface Blueprint {

    /** As in URLs; its texts are the messages {@code blueprint.<name>}. */
    String name();

    /** What it wants to know beside the name, the place and the address block of the stack. */
    Set<Parameter> asks();

    /** What of it may be left open. */
    default Set<Parameter> optional() {
        return Set.of();
    }

    /** Ways to build it, the usual one first, as in the messages {@code blueprint.<name>.layout.<word>}; none if it has one. */
    default List<String> layouts() {
        return List.of();
    }

    /** What is proposed where it differs from what {@link Parameter} proposes. */
    Map<Parameter, String> proposals();

    /** Codes of the warnings that it knowingly leaves; why, say the messages {@code blueprint.leaves.<code>}. */
    default List<String> leaves(Parameters parameters) {
        return List.of();
    }

    /** Adds the resources, everything that a resource refers to included. */
    void draw(Design design);
}
