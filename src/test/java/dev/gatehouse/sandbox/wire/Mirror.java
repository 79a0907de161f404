package dev.gatehouse.sandbox.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads what the SDK sends, as the sandbox would, and answers what it was told to. */
final class Mirror implements SdkHttpClient {

    List<Protocol> protocols;
    SdkPojo requestBuilder;
    SdkPojo response;
    SdkPojo request;
    String operation;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest http) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return answer(http);
            }

            @Override
            public void abort() {}
        };
    }

    static SdkPojo built(SdkPojo builder) {
        return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
    }

    private HttpExecuteResponse answer(HttpExecuteRequest http) throws IOException {
        WireRequest wire = wire(http);
        Protocol protocol =
                protocols.stream().filter(one -> one.speaks(wire)).findFirst().orElseThrow();
        operation = protocol.operation(wire).orElseThrow();
        protocol.read(wire, requestBuilder);
        request = built(requestBuilder);
        WireReply reply = protocol.reply(operation, response, "request-id");
        SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(200);
        reply.headers().forEach(head::putHeader);
        return HttpExecuteResponse.builder()
                .response(head.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                .build();
    }

    private static WireRequest wire(HttpExecuteRequest http) throws IOException {
        SdkHttpRequest head = http.httpRequest();
        Map<String, String> headers = new HashMap<>();
        head.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new WireRequest(
                head.method().name(),
                head.encodedPath(),
                head.encodedQueryParameters().orElse(""),
                headers,
                body(http));
    }

    private static byte[] body(HttpExecuteRequest http) throws IOException {
        ContentStreamProvider content = http.contentStreamProvider().orElse(null);
        if (content == null) {
            return new byte[0];
        }
        try (InputStream body = content.newStream()) {
            return body.readAllBytes();
        }
    }

    @Override
    public void close() {}
}
