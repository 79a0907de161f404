package dev.gatehouse.kinds.listener;

import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor is sent: a status and an address such as {@code 301 https://#{host}:443/#{path}?#{query}}, whose parts
 * may be AWS's placeholders. What is left out of a typed address stays as it was.
 *
 * @param protocol {@code http}, {@code https} or a placeholder
 * @param query without the question mark; empty if nothing is to be left of it
 */
public record Redirect(int status, String protocol, String host, String port, String path, String query)
        implements Scalar {

    static final String SAME_PROTOCOL = "#{protocol}";
    static final String SAME_HOST = "#{host}";
    static final String SAME_PORT = "#{port}";
    static final String SAME_PATH = "/#{path}";
    static final String SAME_QUERY = "#{query}";

    /** To HTTPS, for good. */
    public static final Redirect TO_HTTPS = new Redirect(301, "https", SAME_HOST, "443", SAME_PATH, SAME_QUERY);

    private static final int LONGEST = 128;
    private static final Pattern TEXT = Pattern.compile("(?:(\\d{3})\\s+)?(https?|#\\{protocol})://([^/:?\\s]+)"
            + "(?::(\\d{1,5}|#\\{port}))?(/[^?\\s]*)?(?:\\?(\\S*))?");
    private static final Pattern PLACEHOLDER = Pattern.compile("#\\{[^}]*}?");
    private static final List<String> PLACEHOLDERS =
            List.of(SAME_PROTOCOL, SAME_HOST, SAME_PORT, "#{path}", SAME_QUERY);

    public static Redirect parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new Malformed("listener.malformed-redirect", text.strip(), TO_HTTPS);
        }
        int status = parts.group(1) == null ? 301 : Integer.parseInt(parts.group(1));
        if (status != 301 && status != 302) {
            throw new Malformed("listener.redirect-status", status);
        }
        PLACEHOLDER.matcher(text).results().map(found -> found.group()).forEach(found -> {
            if (!PLACEHOLDERS.contains(found)) {
                throw new Malformed("listener.unknown-placeholder", found, String.join(", ", PLACEHOLDERS));
            }
        });
        return new Redirect(
                status,
                parts.group(2),
                part(parts.group(3), SAME_HOST).toLowerCase(Locale.ROOT),
                port(parts.group(2), parts.group(4)),
                part(parts.group(5), SAME_PATH),
                part(parts.group(6), SAME_QUERY));
    }

    private static String part(@Nullable String typed, String same) {
        String part = Objects.requireNonNullElse(typed, same);
        if (part.length() > LONGEST) {
            throw new Malformed("listener.long-redirect", LONGEST);
        }
        return part;
    }

    private static String port(String protocol, @Nullable String typed) {
        if (typed == null) {
            return switch (protocol) {
                case "http" -> "80";
                case "https" -> "443";
                default -> SAME_PORT;
            };
        }
        if (!typed.equals(SAME_PORT) && (Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 65_535)) {
            throw new Malformed("listener.out-of-range", typed);
        }
        return typed;
    }

    /** Whether a request at that port would be sent to where it is. */
    boolean loops(ListenerProtocol arriving, int at) {
        return (protocol.equals(SAME_PROTOCOL) || protocol.equalsIgnoreCase(arriving.name()))
                && (port.equals(SAME_PORT) || port.equals(String.valueOf(at)))
                && host.equals(SAME_HOST)
                && path.equals(SAME_PATH);
    }

    @Override
    public String toString() {
        return status + " " + protocol + "://" + host + ":" + port + path + "?" + query;
    }
}
