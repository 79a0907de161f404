package dev.gatehouse.sandbox.cloudwatch;

import dev.gatehouse.sandbox.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of rows in the order of their keys, and the token of the next one. */
record Paging<T>(List<T> rows, @Nullable String nextToken) {

    static <T> Paging<T> of(
            List<T> sorted, Function<T, String> key, @Nullable Integer wanted, int most, @Nullable String token) {
        String after = token == null ? "" : decode(token);
        List<T> rest = sorted.stream()
                .filter(row -> key.apply(row).compareTo(after) > 0)
                .toList();
        int size = wanted == null ? most : Math.min(wanted, most);
        if (rest.size() <= size) {
            return new Paging<>(rest, null);
        }
        byte[] last = key.apply(rest.get(size - 1)).getBytes(StandardCharsets.UTF_8);
        return new Paging<>(rest.subList(0, size), Base64.getEncoder().encodeToString(last));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.of("InvalidNextToken", "The token " + token + " is not valid.");
        }
    }
}
