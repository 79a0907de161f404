package dev.gatehouse.sandbox.elbv2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of rows, and where the next one starts: after the row whose key the marker holds. */
record Paging<T>(List<T> rows, @Nullable String nextMarker) {

    private static final int MOST = 400;

    static <T> Paging<T> of(
            List<T> rows, Function<T, String> key, @Nullable Integer pageSize, @Nullable String marker) {
        if (pageSize != null) {
            Validation.between(pageSize, 1, MOST, "pageSize");
        }
        List<T> rest = marker == null ? rows : after(rows, key, decode(marker));
        int size = pageSize == null ? MOST : pageSize;
        if (rest.size() <= size) {
            return new Paging<>(rest, null);
        }
        List<T> page = rest.subList(0, size);
        byte[] last = key.apply(page.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Paging<>(page, Base64.getEncoder().encodeToString(last));
    }

    private static <T> List<T> after(List<T> rows, Function<T, String> key, String last) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(last)) {
                return rows.subList(i + 1, rows.size());
            }
        }
        return List.of();
    }

    private static String decode(String marker) {
        try {
            return new String(Base64.getDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Validation.error("The marker '" + marker + "' is not valid");
        }
    }
}
