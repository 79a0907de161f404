package dev.gatehouse.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** CloudWatch as younger clients than the SDK here speak to it, byte by byte. */
class YoungerProtocolsTest {

    private static final String SERVICE = "GraniteServiceVersion20100801";

    private final Sandbox sandbox = Sandbox.builder().open();

    private WireReply call(ObjectMapper mapper, String path, Map<String, String> head, Object body) {
        Map<String, String> headers = new HashMap<>(head);
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=key/20261120/ap-northeast-2/monitoring/aws4_request, Signature=none");
        return sandbox.handle(new WireRequest("POST", path, "", headers, mapper.writeValueAsBytes(body)))
                .orElseThrow();
    }

    private WireReply cbor(String operation, Object body) {
        return call(
                new CBORMapper(),
                "/service/" + SERVICE + "/operation/" + operation,
                Map.of("smithy-protocol", "rpc-v2-cbor", "content-type", "application/cbor"),
                body);
    }

    private WireReply json(String operation, Object body) {
        return call(JsonMapper.shared(), "/", Map.of("x-amz-target", SERVICE + "." + operation), body);
    }

    private static Map<String, Object> metric(double value) {
        return Map.of("Namespace", "X", "MetricData", new Object[] {Map.of("MetricName", "m", "Value", value)});
    }

    @Test
    void speaksCbor() {
        assertThat(cbor("PutMetricData", metric(1.5)).status()).isEqualTo(200);

        WireReply reply = cbor("ListMetrics", Map.of());
        assertThat(reply.contentType()).isEqualTo("application/cbor");
        assertThat(reply.headers()).containsEntry("smithy-protocol", "rpc-v2-cbor");
        assertThat(new CBORMapper()
                        .readTree(reply.body())
                        .at("/Metrics/0/MetricName")
                        .asString())
                .isEqualTo("m");
    }

    @Test
    void speaksJson() {
        assertThat(json("PutMetricData", metric(2)).status()).isEqualTo(200);

        WireReply reply = json("ListMetrics", Map.of());
        assertThat(reply.contentType()).isEqualTo("application/x-amz-json-1.0");
        assertThat(JsonMapper.shared()
                        .readTree(reply.body())
                        .at("/Metrics/0/MetricName")
                        .asString())
                .isEqualTo("m");
    }

    @Test
    void saysErrorsInEachWithTheCodeThatQueryClientsKnow() {
        for (WireReply reply : new WireReply[] {cbor("Nonsense", Map.of()), json("Nonsense", Map.of())}) {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.headers()).containsEntry("x-amzn-query-error", "InvalidAction;Sender");
        }
        assertThat(JsonMapper.shared()
                        .readTree(json("Nonsense", Map.of()).body())
                        .path("__type")
                        .asString())
                .isEqualTo("InvalidAction");
    }
}
