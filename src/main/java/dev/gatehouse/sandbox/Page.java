package dev.gatehouse.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list whose order does not change.
 *
 * @param next the token of the following page, if there is one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * @param key tells an item from all others: the page begins with the item of the token, or where it would be now
     * @param badToken what the service answers to a token that it never gave out
     */
    public static <T> Page<T> of(
            List<T> all, Function<T, String> key, @Nullable String token, int size, AwsError badToken) {
        int from = token == null || token.isEmpty() ? 0 : position(all, key, decode(token, badToken));
        int to = Math.min(all.size(), from + size);
        return new Page<>(all.subList(from, to), to < all.size() ? encode(to, key.apply(all.get(to))) : null);
    }

    private record Token(int position, String key) {}

    private static <T> int position(List<T> all, Function<T, String> key, Token token) {
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(token.key())) {
                return i;
            }
        }
        return Math.min(token.position(), all.size());
    }

    private static String encode(int position, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((position + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static Token decode(String token, AwsError badToken) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
            return new Token(Integer.parseInt(parts[0]), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw badToken;
        }
    }

    public boolean isTruncated() {
        return next != null;
    }
}
