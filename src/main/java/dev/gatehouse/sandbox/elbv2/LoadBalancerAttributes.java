package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyLoadBalancerAttributesResponse;

/** The attributes of Application Load Balancers. */
public final class LoadBalancerAttributes {

    static final String DELETION_PROTECTION = "deletion_protection.enabled";

    private static final Attributes KNOWN = Attributes.of("""
            access_logs.s3.enabled false true|false
            access_logs.s3.bucket - .*
            access_logs.s3.prefix - .*
            connection_logs.s3.enabled false true|false
            connection_logs.s3.bucket - .*
            connection_logs.s3.prefix - .*
            health_check_logs.s3.enabled false true|false
            health_check_logs.s3.bucket - .*
            health_check_logs.s3.prefix - .*
            idle_timeout.timeout_seconds 60 \\d{1,6}
            client_keep_alive.seconds 3600 \\d{1,7}
            deletion_protection.enabled false true|false
            routing.http2.enabled true true|false
            routing.http.drop_invalid_header_fields.enabled false true|false
            routing.http.preserve_host_header.enabled false true|false
            routing.http.xff_client_port.enabled false true|false
            routing.http.xff_header_processing.mode append append|preserve|remove
            routing.http.desync_mitigation_mode defensive monitor|defensive|strictest
            routing.http.x_amzn_tls_version_and_cipher_suite.enabled false true|false
            waf.fail_open.enabled false true|false
            load_balancing.cross_zone.enabled true true
            zonal_shift.config.enabled false true|false""");

    private final Tables tables;

    public LoadBalancerAttributes(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public DescribeLoadBalancerAttributesResponse describeLoadBalancerAttributes(
            DescribeLoadBalancerAttributesRequest request) {
        return DescribeLoadBalancerAttributesResponse.builder()
                .attributes(shown(tables.loadBalancer(request.loadBalancerArn())))
                .build();
    }

    public ModifyLoadBalancerAttributesResponse modifyLoadBalancerAttributes(
            ModifyLoadBalancerAttributesRequest request) {
        LoadBalancerRow balancer = tables.loadBalancer(request.loadBalancerArn());
        Map<String, String> changed = new LinkedHashMap<>();
        for (LoadBalancerAttribute attribute : request.attributes()) {
            String key = Validation.required(attribute.key(), "attributes.key");
            String value = Objects.requireNonNullElse(attribute.value(), "");
            KNOWN.check(key, value);
            Attributes.checkRange(key, value, "idle_timeout.timeout_seconds", 1, 4000);
            Attributes.checkRange(key, value, "client_keep_alive.seconds", 60, 604_800);
            changed.put(key, value);
        }
        LoadBalancerRow after = balancer.withAttributes(changed);
        tables.loadBalancers().put(after.arn(), after);
        return ModifyLoadBalancerAttributesResponse.builder()
                .attributes(shown(after))
                .build();
    }

    private static List<LoadBalancerAttribute> shown(LoadBalancerRow balancer) {
        return KNOWN.shown(balancer.attributes()).entrySet().stream()
                .map(entry -> LoadBalancerAttribute.builder()
                        .key(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }
}
