package dev.gatehouse.sandbox.elbv2;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A listener, with its default actions as they were given. The first certificate is the default one. */
record ListenerRow(
        String arn,
        String loadBalancerArn,
        int port,
        String protocol,
        @Nullable String sslPolicy,
        List<String> certificates,
        List<Map<String, Object>> actions,
        Map<String, String> attributes) {

    boolean isSecure() {
        return protocol.equals("HTTPS");
    }

    ListenerRow withCertificates(List<String> changed) {
        return new ListenerRow(arn, loadBalancerArn, port, protocol, sslPolicy, changed, actions, attributes);
    }

    ListenerRow withAttributes(Map<String, String> changed) {
        return new ListenerRow(arn, loadBalancerArn, port, protocol, sslPolicy, certificates, actions, changed);
    }
}
