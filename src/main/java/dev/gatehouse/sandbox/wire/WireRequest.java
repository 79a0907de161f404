package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
            pairs(query, known::put);
            if (header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")) {
                pairs(new String(body, StandardCharsets.UTF_8), known::put);
            }
            parameters = known;
        }
        return known;
    }

    /** Every value of a name in the query string, in the order of their appearance. */
    public List<String> queryValues(String name) {
        List<String> values = new ArrayList<>();
        pairs(query, (key, value) -> {
            if (key.equals(name)) {
                values.add(value);
            }
        });
        return values;
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name));
    }

    private static void pairs(String form, BiConsumer<String, String> pairs) {
        for (String pair : form.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            pairs.accept(plain(name), plain(value));
        }
    }

    /** In a path a plus is a plus. */
    static String plainPath(String encoded) {
        return plain(encoded.replace("+", "%2B"));
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw AwsError.of("MalformedQueryString", "The query string contains a syntax error");
        }
    }
}
