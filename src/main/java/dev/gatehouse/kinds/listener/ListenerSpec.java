package dev.gatehouse.kinds.listener;

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
 * @param certificate the ARN of the certificate it shows; only with HTTPS
 * @param tlsPolicy AWS's name of the protocols and ciphers it offers; only with HTTPS
 * @param targetGroup where it forwards to; only if it forwards
 */
public record ListenerSpec(
        @ForcesReplacement Ref<LoadBalancerSpec> loadBalancer,
        int port,
        ListenerProtocol protocol,
        @Nullable String certificate,
        @Nullable @Advanced String tlsPolicy,
        ListenerAction action,
        @Nullable Ref<TargetGroupSpec> targetGroup,
        Tags tags)
        implements Spec {

    /** What AWS presets in its console; by API it would be one of 2016. */
    static final String SOUND_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    public ListenerSpec {
        boolean secure = protocol == ListenerProtocol.HTTPS;
        certificate = secure && certificate != null && !certificate.isBlank() ? certificate.strip() : null;
        tlsPolicy = secure ? policy(tlsPolicy) : null;
        targetGroup = action == ListenerAction.FORWARD ? targetGroup : null;
    }

    private static String policy(@Nullable String given) {
        return given == null || given.isBlank() ? SOUND_POLICY : given.strip();
    }
}
