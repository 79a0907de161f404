package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.certificate.CertificateSpec;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerSpec;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Advanced;
import dev.gatehouse.resource.ForcesReplacement;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Desired state of a listener.
 *
 * @param certificate what it shows; only with HTTPS
 * @param tlsPolicy AWS's name of the protocols and ciphers it offers; only with HTTPS
 * @param targetGroup where it forwards to; only if it forwards
 */
public record ListenerSpec(
        @ForcesReplacement Ref<LoadBalancerSpec> loadBalancer,
        int port,
        ListenerProtocol protocol,
        @Nullable Ref<CertificateSpec> certificate,
        @Nullable @Advanced String tlsPolicy,
        ListenerAction action,
        @Nullable Ref<TargetGroupSpec> targetGroup,
        Tags tags)
        implements Spec {

    /** What AWS presets in its console; by API it would be one of 2016. */
    static final String SOUND_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    public ListenerSpec {
        boolean secure = protocol == ListenerProtocol.HTTPS;
        certificate = secure ? certificate : null;
        tlsPolicy = secure ? policy(tlsPolicy) : null;
        targetGroup = action == ListenerAction.FORWARD ? targetGroup : null;
    }

    /** Forwards what arrives at port 80. */
    public static ListenerSpec http(Ref<LoadBalancerSpec> balancer, Ref<TargetGroupSpec> group, Tags tags) {
        return new ListenerSpec(balancer, 80, ListenerProtocol.HTTP, null, null, ListenerAction.FORWARD, group, tags);
    }

    /** Forwards what arrives at port 443. */
    public static ListenerSpec https(
            Ref<LoadBalancerSpec> balancer, Ref<CertificateSpec> certificate, Ref<TargetGroupSpec> group, Tags tags) {
        return new ListenerSpec(
                balancer, 443, ListenerProtocol.HTTPS, certificate, null, ListenerAction.FORWARD, group, tags);
    }

    /** Sends what arrives at port 80 on to HTTPS, for good. */
    public static ListenerSpec toHttps(Ref<LoadBalancerSpec> balancer, Tags tags) {
        return new ListenerSpec(
                balancer, 80, ListenerProtocol.HTTP, null, null, ListenerAction.REDIRECT_TO_HTTPS, null, tags);
    }

    private static String policy(@Nullable String given) {
        return given == null || given.isBlank() ? SOUND_POLICY : given.strip();
    }
}
