package dev.gatehouse.sandbox.wire;

import java.nio.charset.StandardCharsets;

/** An HTTP reply before it becomes bytes on a connection. */
public record WireReply(int status, String contentType, String requestId, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
