package dev.gatehouse.blueprint;

import java.util.Map;
import java.util.Set;

/** A ready-made stack. */
interface Blueprint {

    /** As in URLs; its texts are the messages {@code blueprint.<name>}. */
    String name();

    /** What it wants to know beside the name, the place and the address block of the stack. */
    Set<Parameter> asks();

    /** What is proposed where it differs from what {@link Parameter} proposes. */
    Map<Parameter, String> proposals();

    /** Codes of the warnings that it knowingly leaves; why, say the messages {@code blueprint.leaves.<code>}. */
    default Set<String> leaves() {
        return Set.of();
    }

    /** Adds the resources, everything that a resource refers to included. */
    void draw(Design design);
}
