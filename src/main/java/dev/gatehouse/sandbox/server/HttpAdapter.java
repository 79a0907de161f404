package dev.gatehouse.sandbox.server;

import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/** Turns what the connector read into a request, and a reply into what it writes. */
final class HttpAdapter implements Adapter {

    /** More than any call of the services here can mean. */
    private static final int LARGEST_BODY = 4 << 20;

    private final Function<WireRequest, Optional<WireReply>> answer;

    HttpAdapter(Function<WireRequest, Optional<WireReply>> answer) {
        this.answer = answer;
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        Optional<byte[]> body = body(request);
        if (body.isEmpty()) {
            response.setStatus(413);
            response.action(ActionCode.CLOSE, null);
            return;
        }
        Optional<WireReply> reply = answer.apply(wire(request, body.get()));
        if (reply.isEmpty()) {
            response.action(ActionCode.CLOSE_NOW, new IOException("The sandbox cuts this connection"));
            return;
        }
        try {
            write(reply.get(), response);
        } catch (IOException clientHasGone) {
            // What it asked for is done; that nobody hears of it is the client's affair.
            response.action(ActionCode.CLOSE_NOW, clientHasGone);
        }
    }

    private static WireRequest wire(Request request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        for (Enumeration<String> names = request.getMimeHeaders().names(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        String query = request.queryString().toString();
        return new WireRequest(
                request.getMethod(), request.requestURI().toString(), query == null ? "" : query, headers, body);
    }

    /** Nothing if there is more than anybody can mean. */
    private static Optional<byte[]> body(Request request) throws IOException {
        request.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Chunk chunk = new Chunk();
        while (request.doRead(chunk) >= 0) {
            body.write(chunk.bytes());
            if (body.size() > LARGEST_BODY) {
                return Optional.empty();
            }
        }
        return Optional.of(body.toByteArray());
    }

    private static void write(WireReply reply, Response response) throws IOException {
        response.setStatus(reply.status());
        response.setContentTypeNoCharset(reply.contentType());
        response.setHeader("x-amzn-RequestId", reply.requestId());
        reply.headers().forEach(response::setHeader);
        response.setContentLength(reply.body().length);
        response.doWrite(ByteBuffer.wrap(reply.body()));
        response.action(ActionCode.CLOSE, null);
    }

    /** Where the connector leaves what it has just read. */
    private static final class Chunk implements ApplicationBufferHandler {

        private ByteBuffer buffer = EMPTY_BUFFER;

        private byte[] bytes() {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // The connector brings buffers of its own.
        }
    }

    @Override
    public boolean prepare(Request request, Response response) {
        return true;
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) {
        return false;
    }

    @Override
    public void log(Request request, Response response, long time) {
        // What is no HTTP never becomes a call.
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        // Nothing of an exchange is kept in the connector's objects.
    }

    @Override
    public @Nullable String getDomain() {
        return null;
    }
}
