package dev.gatehouse.sandbox.efs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of at most 100 rows, in the order of their ids. */
final class EfsPages {

    private static final int MOST = 100;

    private EfsPages() {}

    record Page<T>(List<T> rows, @Nullable String marker) {}

    static <T> Page<T> page(List<T> rows, Function<T, String> id, @Nullable Integer maxItems, @Nullable String marker) {
        if (maxItems != null && maxItems < 1) {
            throw EfsErrors.badRequest("MaxItems must be at least 1.");
        }
        int size = maxItems == null ? MOST : Math.min(maxItems, MOST);
        String after = marker == null ? "" : decode(marker);
        List<T> rest = rows.stream()
                .filter(row -> id.apply(row).compareTo(after) > 0)
                .sorted(Comparator.comparing(id))
                .toList();
        if (rest.size() <= size) {
            return new Page<>(rest, null);
        }
        String last = id.apply(rest.get(size - 1));
        return new Page<>(
                rest.subList(0, size), Base64.getUrlEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
    }

    private static String decode(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw EfsErrors.badRequest("Invalid Marker");
        }
    }
}
