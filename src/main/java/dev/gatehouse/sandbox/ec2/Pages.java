package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pagination of one describe call. Pages follow each other by id, not by position, so that no row is missed when
 * another one is deleted between two pages.
 */
record Pages(int least, int most) {

    static final Pages OF_1000 = new Pages(5, 1000);

    /** One page of rows, and the token of the next one if there is one. */
    record Page<T>(List<T> rows, @Nullable String nextToken) {

        <R> List<R> map(Function<T, R> form) {
            return rows.stream().map(form).toList();
        }
    }

    <T> Page<T> page(List<T> rows, Function<T, String> id, @Nullable Integer maxResults, @Nullable String token) {
        check(maxResults);
        if (maxResults == null && token == null) {
            return new Page<>(rows, null);
        }
        String after = token == null ? "" : decode(token);
        int size = maxResults == null ? most : maxResults;
        List<T> rest = rows.stream()
                .filter(row -> id.apply(row).compareTo(after) > 0)
                .sorted(Comparator.comparing(id))
                .toList();
        if (rest.size() <= size) {
            return new Page<>(rest, null);
        }
        return new Page<>(rest.subList(0, size), encode(id.apply(rest.get(size - 1))));
    }

    private void check(@Nullable Integer maxResults) {
        if (maxResults != null && maxResults < least) {
            throw Parameters.invalid("Value ( " + maxResults
                    + " ) for parameter maxResults is invalid. Expecting a value greater than " + least
                    + ".");
        }
        if (maxResults != null && maxResults > most) {
            throw Parameters.invalid("Value ( " + maxResults
                    + " ) for parameter maxResults is invalid. Expecting a value less than or equal to " + most + ".");
        }
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.of("InvalidNextToken", "The token '" + token + "' is invalid");
        }
    }
}
