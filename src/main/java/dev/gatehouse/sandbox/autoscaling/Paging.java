package dev.gatehouse.sandbox.autoscaling;

import dev.gatehouse.sandbox.AwsError;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of rows, and the token of the next one: the key of the row it comes after. */
record Paging<T>(List<T> rows, @Nullable String nextToken) {

    private static final int MOST = 100;

    static <T> Paging<T> of(List<T> rows, Function<T, String> key, @Nullable Integer wanted, @Nullable String token) {
        int start = token == null ? 0 : after(rows, key, token);
        int size = wanted == null ? MOST : Math.min(wanted, MOST);
        List<T> page = rows.subList(start, Math.min(rows.size(), start + size));
        boolean last = start + size >= rows.size();
        return new Paging<>(page, last ? null : key.apply(page.getLast()));
    }

    private static <T> int after(List<T> rows, Function<T, String> key, String token) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(token)) {
                return i + 1;
            }
        }
        throw AwsError.of("InvalidNextToken", "The token '" + token + "' is invalid.");
    }
}
