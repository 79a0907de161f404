package dev.gatehouse.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as the browser says. */
final class Origin {

    private Origin() {}

    /** Whether a page of another site sent it; such a request gets nothing, not even a rescue. */
    static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOurs(uri(origin), request);
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** The page of ours, as path and query, that the person was looking at; empty when the browser does not say. */
    static Optional<String> page(HttpServletRequest request) {
        String shown = isHtmx(request) ? request.getHeader("HX-Current-URL") : request.getHeader("Referer");
        URI uri = uri(shown);
        if (uri == null || !isOurs(uri, request)) {
            return Optional.empty();
        }
        String query = uri.getRawQuery();
        return LocalPath.of(uri.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static boolean isOurs(@Nullable URI uri, HttpServletRequest request) {
        return uri != null
                && uri.getRawAuthority() != null
                && uri.getRawAuthority().equals(request.getHeader("Host"));
    }

    private static @Nullable URI uri(@Nullable String text) {
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException notAUri) {
            return null;
        }
    }
}
