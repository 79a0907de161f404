package dev.gatehouse.sandbox.dns;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whom the sandbox's DNS asks, at each question. */
public interface Directory {

    /** What the service says that gave out the name, which is in lower case and without a dot at the end. */
    Optional<NameTarget> target(String name);

    /** All hosted zones, the oldest first. */
    List<Zone> zones();

    /** Lets one question at a time in, with everything as it is at that moment. */
    interface Door {

        <R> R ask(Function<Directory, R> question);
    }
}
