package dev.gatehouse.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a list goes on: after the last thing that was told. Clients hand it back as they got it. */
public record Cursor(String after) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if it is none that we gave out. */
    static Optional<Cursor> parse(String text) {
        try {
            return Optional.of(new Cursor(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException nobodyGaveItOut) {
            return Optional.empty();
        }
    }
}
