package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Takes an SDK client's requests straight to a sandbox, whatever endpoint they are for: all of the SDK's marshalling,
 * signing and retrying, and no socket.
 */
public final class SandboxHttpClient implements SdkHttpClient {

    private final Sandbox sandbox;

    public SandboxHttpClient(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return execute(request);
            }

            @Override
            public void abort() {
                // The call is over before anybody could want to abort it.
            }
        };
    }

    private HttpExecuteResponse execute(HttpExecuteRequest request) throws IOException {
        WireReply reply = sandbox.handle(wire(request))
                .orElseThrow(() -> new IOException("The sandbox cut the connection, as it was told to"));
        SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder()
                .statusCode(reply.status())
                .putHeader("Content-Type", reply.contentType())
                .putHeader("x-amzn-RequestId", reply.requestId());
        reply.headers().forEach(head::putHeader);
        return HttpExecuteResponse.builder()
                .response(head.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                .build();
    }

    private static WireRequest wire(HttpExecuteRequest request) throws IOException {
        SdkHttpRequest http = request.httpRequest();
        Map<String, String> headers = new HashMap<>();
        http.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return new WireRequest(
                http.method().name(),
                http.encodedPath(),
                http.encodedQueryParameters().orElse(""),
                headers,
                body(request.contentStreamProvider()));
    }

    private static byte[] body(Optional<ContentStreamProvider> content) throws IOException {
        if (content.isEmpty()) {
            return new byte[0];
        }
        try (InputStream stream = content.get().newStream()) {
            return stream.readAllBytes();
        }
    }

    @Override
    public void close() {
        // The sandbox belongs to whoever opened it.
    }

    @Override
    public String clientName() {
        return "Sandbox";
    }
}
