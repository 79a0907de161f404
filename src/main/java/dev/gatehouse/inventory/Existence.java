package dev.gatehouse.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What our record says of whether a resource is in AWS; whether it really is there, only a look tells. */
public enum Existence {
    /** No creation was ever begun. */
    NOT_MADE,
    /** A creation was begun and no answer to it is recorded: it may be there under an id that we do not know. */
    MAYBE_MADE,
    /** It was made, and its AWS id is recorded. */
    MADE;

    static Existence of(@Nullable String externalId, @Nullable UUID operation) {
        if (externalId != null) {
            return MADE;
        }
        return operation == null ? NOT_MADE : MAYBE_MADE;
    }
}
