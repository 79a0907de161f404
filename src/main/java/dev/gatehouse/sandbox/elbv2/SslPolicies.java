package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeSslPoliciesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeSslPoliciesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SslPolicy;

/** The TLS policies of HTTPS listeners, by name and protocols. */
public final class SslPolicies {

    static final List<String> NAMES = List.of(
            "ELBSecurityPolicy-2016-08",
            "ELBSecurityPolicy-TLS-1-1-2017-01",
            "ELBSecurityPolicy-TLS-1-2-2017-01",
            "ELBSecurityPolicy-TLS-1-2-Ext-2018-06",
            "ELBSecurityPolicy-FS-2018-06",
            "ELBSecurityPolicy-FS-1-1-2019-08",
            "ELBSecurityPolicy-FS-1-2-2019-08",
            "ELBSecurityPolicy-FS-1-2-Res-2019-08",
            "ELBSecurityPolicy-FS-1-2-Res-2020-10",
            "ELBSecurityPolicy-TLS13-1-0-2021-06",
            "ELBSecurityPolicy-TLS13-1-1-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
            "ELBSecurityPolicy-TLS13-1-3-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
            "ELBSecurityPolicy-TLS13-1-2-PQ-2025-09");

    public DescribeSslPoliciesResponse describeSSLPolicies(DescribeSslPoliciesRequest request) {
        for (String name : request.names()) {
            if (!NAMES.contains(name)) {
                throw AwsError.of("SSLPolicyNotFound", "SSL policy '" + name + "' not found");
            }
        }
        List<String> wanted = request.names().isEmpty() ? NAMES : request.names();
        var page = Paging.of(wanted, name -> name, request.pageSize(), request.marker());
        return DescribeSslPoliciesResponse.builder()
                .sslPolicies(page.rows().stream().map(SslPolicies::describe).toList())
                .nextMarker(page.nextMarker())
                .build();
    }

    private static SslPolicy describe(String name) {
        return SslPolicy.builder()
                .name(name)
                .sslProtocols(protocols(name))
                .supportedLoadBalancerTypes("application", "network")
                .build();
    }

    private static List<String> protocols(String name) {
        if (name.contains("-1-3-2021")) {
            return List.of("TLSv1.3");
        }
        if (name.contains("TLS13-1-2")) {
            return List.of("TLSv1.2", "TLSv1.3");
        }
        if (name.contains("TLS13-1-1")) {
            return List.of("TLSv1.1", "TLSv1.2", "TLSv1.3");
        }
        if (name.contains("TLS13-1-0")) {
            return List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");
        }
        if (name.contains("-1-2-")) {
            return List.of("TLSv1.2");
        }
        return name.contains("-1-1-") ? List.of("TLSv1.1", "TLSv1.2") : List.of("TLSv1", "TLSv1.1", "TLSv1.2");
    }
}
