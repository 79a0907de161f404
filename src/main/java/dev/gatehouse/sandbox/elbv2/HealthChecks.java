package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.elbv2.TargetGroupRow.HealthCheckRow;
import java.util.Objects;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupRequest;

/** The health check of a target group: what may be asked for, and which answers it takes for healthy. */
final class HealthChecks {

    private static final HealthCheckRow INITIAL = new HealthCheckRow("HTTP", "traffic-port", "/", 30, 5, 5, 2, "200");
    private static final Pattern CODES = Pattern.compile("\\d{3}(-\\d{3})?(,\\d{3}(-\\d{3})?)*");

    private HealthChecks() {}

    static HealthCheckRow created(CreateTargetGroupRequest request) {
        return changed(
                INITIAL,
                ModifyTargetGroupRequest.builder()
                        .healthCheckProtocol(request.healthCheckProtocolAsString())
                        .healthCheckPort(request.healthCheckPort())
                        .healthCheckPath(request.healthCheckPath())
                        .healthCheckIntervalSeconds(request.healthCheckIntervalSeconds())
                        .healthCheckTimeoutSeconds(request.healthCheckTimeoutSeconds())
                        .healthyThresholdCount(request.healthyThresholdCount())
                        .unhealthyThresholdCount(request.unhealthyThresholdCount())
                        .matcher(request.matcher())
                        .build());
    }

    static HealthCheckRow changed(HealthCheckRow old, ModifyTargetGroupRequest request) {
        String codes = request.matcher() == null ? null : request.matcher().httpCode();
        HealthCheckRow check = new HealthCheckRow(
                Objects.requireNonNullElse(request.healthCheckProtocolAsString(), old.protocol()),
                Objects.requireNonNullElse(request.healthCheckPort(), old.port()),
                Objects.requireNonNullElse(request.healthCheckPath(), old.path()),
                Objects.requireNonNullElse(request.healthCheckIntervalSeconds(), old.interval()),
                Objects.requireNonNullElse(request.healthCheckTimeoutSeconds(), old.timeout()),
                Objects.requireNonNullElse(request.healthyThresholdCount(), old.healthy()),
                Objects.requireNonNullElse(request.unhealthyThresholdCount(), old.unhealthy()),
                Objects.requireNonNullElse(codes, old.codes()));
        check(check);
        return check;
    }

    private static void check(HealthCheckRow check) {
        if (!check.protocol().equals("HTTP") && !check.protocol().equals("HTTPS")) {
            throw Validation.error("Health check protocol '" + check.protocol() + "' must be HTTP or HTTPS");
        }
        if (!check.port().equals("traffic-port")) {
            if (!check.port().matches("\\d{1,5}")) {
                throw Validation.error("Health check port '" + check.port() + "' is not a valid port");
            }
            Validation.between(Integer.parseInt(check.port()), 1, 65_535, "healthCheckPort");
        }
        if (!check.path().startsWith("/") || check.path().length() > 1024) {
            throw Validation.error(
                    "Health check path '" + check.path() + "' must begin with '/' and have at most 1024 characters");
        }
        Validation.between(check.interval(), 5, 300, "healthCheckIntervalSeconds");
        Validation.between(check.timeout(), 2, 120, "healthCheckTimeoutSeconds");
        Validation.between(check.healthy(), 2, 10, "healthyThresholdCount");
        Validation.between(check.unhealthy(), 2, 10, "unhealthyThresholdCount");
        if (check.timeout() >= check.interval()) {
            throw Validation.error("Health check timeout '" + check.timeout() + "' must be smaller than the interval '"
                    + check.interval() + "'");
        }
        if (!CODES.matcher(check.codes()).matches()) {
            throw Validation.error("Health check matcher HTTP code '" + check.codes() + "' must be within '200-499'");
        }
    }

    static boolean takes(HealthCheckRow check, int status) {
        for (String part : check.codes().split(",")) {
            String[] ends = part.split("-");
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (first <= status && status <= last) {
                return true;
            }
        }
        return false;
    }
}
