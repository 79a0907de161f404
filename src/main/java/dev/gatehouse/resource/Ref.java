package dev.gatehouse.resource;

import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Scalar;
import java.util.UUID;

/**
 * A pointer to another resource: one that Gatehouse manages, or one that exists in AWS already. Written {@code @} and our
 * id, or AWS's id.
 */
public sealed interface Ref<S extends Spec> extends Scalar, Comparable<Ref<?>> {

    /** A resource of ours; its AWS id is known only when it exists. */
    record Managed<S extends Spec>(ResourceId id) implements Ref<S> {
        @Override
        public String toString() {
            return "@" + id;
        }
    }

    /** A resource by its AWS id, which for some kinds is the name that a person chose. */
    record External<S extends Spec>(String id) implements Ref<S> {
        @Override
        public String toString() {
            return id;
        }
    }

    static <S extends Spec> Ref<S> to(ResourceId id) {
        return new Managed<>(id);
    }

    static <S extends Spec> Ref<S> external(String id) {
        return new External<>(id);
    }

    static Ref<Spec> parse(String text) {
        String stripped = text.strip();
        try {
            if (stripped.startsWith("@")) {
                return to(new ResourceId(UUID.fromString(stripped.substring(1))));
            }
        } catch (IllegalArgumentException notAnId) {
            throw new Malformed("ref.malformed", stripped);
        }
        if (!stripped.matches("[A-Za-z][A-Za-z0-9._:/+=@-]{0,254}")) {
            throw new Malformed("ref.malformed", stripped);
        }
        return external(stripped);
    }

    /** AWS's id of a reference that has been resolved; drivers only ever see such references. */
    default String externalId() {
        if (this instanceof External<S> external) {
            return external.id();
        }
        throw new IllegalStateException(this + " has not been resolved to an AWS id");
    }

    @Override
    default int compareTo(Ref<?> other) {
        return toString().compareTo(other.toString());
    }
}
