package dev.gatehouse.resource;

import dev.gatehouse.resource.Observation.Present;
import java.util.List;
import java.util.Optional;

/**
 * What must be settled with a person before a resource is deleted: one bean for each kind that holds data, or that AWS
 * protects. What was decided is in what was last wished of it, which {@link Driver#delete(Scope, Present, Spec)} is given.
 */
public interface BeforeDeletion<S extends Spec> {

    Class<S> specType();

    /** What can become of what it holds, of which a person chooses one; none if there is nothing to choose. */
    default List<Fate<S>> fates(S wished, Present<S> observed) {
        return List.of();
    }

    /** What must be wished for AWS to delete it although it is protected now; empty if it is not. */
    default Optional<S> unprotected(S wished, Present<S> observed) {
        return Optional.empty();
    }

    /**
     * One outcome. Its text is the message {@code kind.<kind>.fate.<word>}, what follows from it {@code
     * kind.<kind>.fate.<word>.about}; the question {@code kind.<kind>.fate} is given the resource's name.
     *
     * @param wished what must be wished of the resource for it to come so
     * @param arguments of both texts, such as the name of a snapshot
     */
    record Fate<S extends Spec>(String word, S wished, List<String> arguments) {
        public Fate {
            arguments = List.copyOf(arguments);
        }
    }
}
