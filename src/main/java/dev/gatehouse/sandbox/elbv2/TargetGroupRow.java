package dev.gatehouse.sandbox.elbv2;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A target group. */
record TargetGroupRow(
        String arn,
        String name,
        String protocol,
        int port,
        String vpcId,
        String targetType,
        String protocolVersion,
        HealthCheckRow healthCheck,
        Map<String, String> attributes) {

    /** How targets are probed. */
    record HealthCheckRow(
            String protocol,
            String port,
            String path,
            int interval,
            int timeout,
            int healthy,
            int unhealthy,
            String codes) {

        int portOf(int targetPort) {
            return port.equals("traffic-port") ? targetPort : Integer.parseInt(port);
        }
    }

    /** As metrics name it: {@code targetgroup/name/id}. */
    String label() {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    boolean isOfInstances() {
        return targetType.equals("instance");
    }

    Duration deregistrationDelay() {
        return Duration.ofSeconds(
                Long.parseLong(attributes.getOrDefault("deregistration_delay.timeout_seconds", "300")));
    }

    TargetGroupRow with(HealthCheckRow changed) {
        return new TargetGroupRow(arn, name, protocol, port, vpcId, targetType, protocolVersion, changed, attributes);
    }

    TargetGroupRow withAttributes(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.putAll(changed);
        return new TargetGroupRow(arn, name, protocol, port, vpcId, targetType, protocolVersion, healthCheck, all);
    }
}
