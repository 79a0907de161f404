package dev.gatehouse.kinds.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.OperationNotPermittedException;

/** Deletion protection, and attributes in as few calls as can be. */
class LoadBalancerKindTest {

    private final SandboxWorld world = new SandboxWorld();
    private final Kind<LoadBalancerSpec> kind = SandboxWorld.kind(LoadBalancerSpec.class);
    private final LoadBalancerSpec balancer =
            new LoadBalancerSamples().samples().getLast().in().apply(world);

    @Test
    void isKeptFromDeletionUntilItIsSaidOtherwise() {
        LoadBalancerSpec guarded = Ground.with(balancer, "deletionProtection", true);
        String arn = world.has(guarded).externalId();
        assertThatThrownBy(() -> world.delete(kind, observed(arn))).isInstanceOf(OperationNotPermittedException.class);
        world.settle(kind, arn, balancer);
        world.delete(kind, observed(arn));
        assertThat(world.observe(kind, arn)).isEmpty();
    }

    @Test
    void saysBeforehandThatItIsKeptFromDeletion() {
        assertThat(new PaperStack().findings(Ground.with(balancer, "deletionProtection", true)))
                .contains("info load-balancer.protected deletionProtection");
        assertThat(new PaperStack().findings(balancer)).noneMatch(found -> found.contains("protected"));
    }

    @Test
    void changesAllItsAttributesInOneCall() {
        String arn = world.has(balancer).externalId();
        LoadBalancerSpec other = Ground.with(Ground.with(balancer, "idleTimeout", 90), "dropInvalidHeaders", true);
        assertThat(SandboxWorld.calls(() -> world.update(kind, observed(arn), other)).stream()
                        .filter(call -> !call.startsWith("Describe")))
                .containsExactly("ModifyLoadBalancerAttributes");
    }

    private Present<LoadBalancerSpec> observed(String arn) {
        return world.observe(kind, arn).orElseThrow();
    }
}
