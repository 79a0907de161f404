package dev.gatehouse.sandbox.traits;

import dev.gatehouse.sandbox.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of 20 to 100 rows, each with the marker of the next, in the order of a key that every row has to itself. */
public final class Markers {

    private static final int LEAST = 20;
    private static final int MOST = 100;

    private Markers() {}

    /** One page of rows, and the marker of the next one if there is one. */
    public record Page<T>(List<T> rows, @Nullable String marker) {

        public <R> List<R> map(Function<T, R> form) {
            return rows.stream().map(form).toList();
        }
    }

    public static <T> Page<T> page(
            List<T> rows, Function<T, String> key, @Nullable Integer maxRecords, @Nullable String marker) {
        int size = maxRecords == null ? MOST : maxRecords;
        if (size < LEAST || size > MOST) {
            throw AwsError.of(
                    "InvalidParameterValue",
                    "Invalid value " + size + " for MaxRecords. Must be between " + LEAST + " and " + MOST);
        }
        String after = marker == null || marker.isEmpty() ? "" : decode(marker);
        List<T> rest = rows.stream()
                .filter(row -> key.apply(row).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .toList();
        if (rest.size() <= size) {
            return new Page<>(rest, null);
        }
        return new Page<>(rest.subList(0, size), encode(key.apply(rest.get(size - 1))));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.of("InvalidParameterValue", "The request token is invalid.");
        }
    }
}
