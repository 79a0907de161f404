package dev.gatehouse.kinds;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;

/** How things are written in a command that a person types. */
public final class Typed {

    private Typed() {}

    /** AWS's id, or the name of a resource of ours in angle brackets. */
    public static String ref(Ref<?> ref, Surroundings surroundings) {
        return ref instanceof Ref.External<?> external ? external.id() : "<" + surroundings.nameOf(ref) + ">";
    }

    /** One word for a POSIX shell, whatever the text holds. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
