package dev.gatehouse.sandbox.iam;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Constraints;
import dev.gatehouse.sandbox.Page;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What IAM takes for names, paths and pages. */
final class Names {

    static final Constraints CONSTRAINTS = new Constraints("ValidationError");
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]+");
    private static final Pattern PATH = Pattern.compile("(\\u002F)|(\\u002F[\\u0021-\\u007F]+\\u002F)");

    private Names() {}

    static String name(String name, String member, int most) {
        CONSTRAINTS.length(name, member, 1, most);
        if (!NAME.matcher(name).matches()) {
            throw AwsError.of(
                    "ValidationError",
                    "The specified value for " + member + " is invalid. It must contain only alphanumeric characters"
                            + " and/or the following: +=,.@_-");
        }
        return name;
    }

    static String path(@Nullable String path) {
        if (path == null) {
            return "/";
        }
        CONSTRAINTS.length(path, "path", 1, 512);
        if (!PATH.matcher(path).matches()) {
            throw AwsError.of(
                    "ValidationError",
                    "The specified value for path is invalid. It must begin and end with / and contain only"
                            + " alphanumeric characters and/or / characters.");
        }
        return path;
    }

    static <T> Page<T> page(List<T> all, Function<T, String> key, @Nullable String marker, @Nullable Integer maxItems) {
        CONSTRAINTS.range(maxItems, "maxItems", 1, 1000);
        return Page.of(
                all, key, marker, maxItems == null ? 100 : maxItems, AwsError.of("ValidationError", "Invalid Marker."));
    }
}
