package dev.gatehouse.web.api.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param type a name that does not change, for programs; title and detail are for people
 * @param errors what is wrong where, if it is about fields or resources
 */
public record Problem(
        String type, String title, int status, @Nullable String detail, List<Remark> errors) {

    static final String TYPES = "urn:gatehouse:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }
}
