package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An HTTP request as it came, whatever carried it. */
public final class WireRequest {

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> headers;
    private final byte[] body;
    private @Nullable Map<String, String> parameters;

    /** The names of headers are in lower case. */
    public WireRequest(String method, String path, String query, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public byte[] body() {
        return body;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * What the query string and a form in the body say, in the order of their appearance.
     *
     * @throws AwsError if they are encoded wrongly
     */
    public Map<String, String> parameters() {
        Map<String, String> known = parameters;
        if (known == null) {
            known = new LinkedHashMap<>();
            decode(query, known);
            if (header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")) {
                decode(new String(body, StandardCharsets.UTF_8), known);
            }
            parameters = known;
        }
        return known;
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name));
    }

    private static void decode(String form, Map<String, String> into) {
        for (String pair : form.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            into.put(plain(name), plain(value));
        }
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.of("MalformedQueryString", "The query string contains a syntax error");
        }
    }
}
