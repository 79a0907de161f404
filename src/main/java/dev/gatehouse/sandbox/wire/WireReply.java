package dev.gatehouse.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP reply before it becomes bytes on a connection. */
public record WireReply(int status, String contentType, String requestId, Map<String, String> headers, byte[] body) {

    public WireReply(int status, String contentType, String requestId, byte[] body) {
        this(status, contentType, requestId, Map.of(), body);
    }

    /** The same reply with one more header. */
    public WireReply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WireReply(status, contentType, requestId, more, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
