package dev.gatehouse.kinds.userdata;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reverse proxy with a certificate of Let's Encrypt, which it renews by itself.
 *
 * @param domain the name that leads to the instance
 * @param email whom Let's Encrypt writes to
 * @param upstreamPort of the application on the same instance
 */
public record ReverseProxy(
        String domain, String email, @Nullable Integer upstreamPort) {

    static final int USUAL = 8080;

    public ReverseProxy {
        domain = domain.strip().toLowerCase(Locale.ROOT);
        email = email.strip();
        upstreamPort = Objects.requireNonNullElse(upstreamPort, USUAL);
    }
}
