package dev.gatehouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/** Every operation's request and response, filled at random, through the SDK's own marshallers and this codec. */
class RoundTripTest {

    private final Mirror mirror = new Mirror();
    // The SDK drops the milliseconds of what it sends.
    private final RandomPojos requests = new RandomPojos(ChronoUnit.SECONDS);
    private final RandomPojos responses = new RandomPojos(ChronoUnit.MILLIS);

    @Test
    void carriesEveryOperationOfEc2() throws Exception {
        mirror.protocol = new Ec2Query("http://ec2.amazonaws.com/doc/2016-11-15/");
        try (Ec2Client ec2 = Ec2Client.builder()
                .region(Region.AP_NORTHEAST_2)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(mirror)
                .build()) {
            assertThat(carriesAll(Ec2Client.class, ec2)).isGreaterThan(700);
        }
    }

    @Test
    void carriesEveryOperationOfSts() throws Exception {
        mirror.protocol = new AwsQuery("https://sts.amazonaws.com/doc/2011-06-15/");
        try (StsClient sts = StsClient.builder()
                .region(Region.AP_NORTHEAST_2)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(mirror)
                .build()) {
            assertThat(carriesAll(StsClient.class, sts)).isGreaterThan(8);
        }
    }

    private <C> int carriesAll(Class<C> type, C client) throws Exception {
        List<Method> operations = operations(type).toList();
        for (Method operation : operations) {
            carries(client, operation);
        }
        return operations.size();
    }

    /** The plain form of each operation; the others end in it. */
    private static Stream<Method> operations(Class<?> client) {
        return Arrays.stream(client.getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> AwsResponse.class.isAssignableFrom(method.getReturnType()));
    }

    private void carries(Object client, Method operation) throws Exception {
        String name = capitalized(operation.getName());
        SdkPojo sent = (SdkPojo) requests.fill(builder(operation.getParameterTypes()[0]));
        mirror.requestBuilder = builder(operation.getParameterTypes()[0]);
        mirror.response = (SdkPojo) responses.fill(builder(operation.getReturnType()));

        SdkPojo received = (SdkPojo) operation.invoke(client, sent);

        assertThat(mirror.operation).isEqualTo(name);
        assertThat(mirror.request.equalsBySdkFields(sent))
                .as("request of %s: sent %s, read %s", name, sent, mirror.request)
                .isTrue();
        assertThat(received.equalsBySdkFields(mirror.response))
                .as("response of %s: sent %s, read %s", name, mirror.response, received)
                .isTrue();
    }

    private static String capitalized(String method) {
        return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    }

    private static SdkPojo builder(Class<?> type) throws ReflectiveOperationException {
        return (SdkPojo) type.getMethod("builder").invoke(null);
    }

    /** Reads what the SDK sends, as the sandbox would, and answers what it was told to. */
    private static final class Mirror implements SdkHttpClient {

        private Protocol protocol;
        private SdkPojo requestBuilder;
        private SdkPojo response;
        private SdkPojo request;
        private String operation;

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

        private HttpExecuteResponse answer(HttpExecuteRequest http) throws IOException {
            WireRequest wire = wire(http);
            operation = protocol.operation(wire).orElseThrow();
            protocol.read(wire, requestBuilder);
            request = (SdkPojo) ((software.amazon.awssdk.utils.builder.SdkBuilder<?, ?>) requestBuilder).build();
            WireReply reply = protocol.reply(operation, response, "request-id");
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder().statusCode(200).build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(reply.body())))
                    .build();
        }

        private static WireRequest wire(HttpExecuteRequest http) throws IOException {
            SdkHttpRequest head = http.httpRequest();
            Map<String, String> headers = new HashMap<>();
            head.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            try (InputStream body = http.contentStreamProvider().orElseThrow().newStream()) {
                return new WireRequest(
                        "POST", "/", head.encodedQueryParameters().orElse(""), headers, body.readAllBytes());
            }
        }

        @Override
        public void close() {}
    }
}
