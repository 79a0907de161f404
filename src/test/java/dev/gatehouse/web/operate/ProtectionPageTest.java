package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Protection;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.reconcile.Executor;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages say and do about what is protected, what is replaced, and what a stopped run left half. */
@PanelTest
class ProtectionPageTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Protection protection;

    @Autowired
    private Runs runs;

    @Autowired
    private Executor executor;

    private Stack stack;
    private CacheServiceNetwork network;

    @BeforeEach
    void aNetworkThatIsThere() {
        stack = surfer.stack();
        network = new CacheServiceNetwork(bench, stack);
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
    }

    private String at(String path) {
        return "/stacks/" + stack.id() + path;
    }

    private static ResourceId id(Ref<?> ref) {
        return ((Ref.Managed<?>) ref).id();
    }

    private boolean isProtected(Ref<?> ref) {
        return bench.item(ref).orElseThrow().isProtected();
    }

    private void giveTheNatGatewayAnotherAddress() {
        Ref<ElasticIpSpec> other = bench.add(stack, new ElasticIpSpec(Tags.named("other-ip")));
        bench.change(network.nat, new NatGatewaySpec(network.publicSubnet, other, Tags.named("cache-nat")));
    }

    @Test
    void isSetAndLiftedOnItsPageWithAReason() throws Exception {
        String page = at("/resources/" + id(network.nat));
        assertThat(surfer.press(Role.VIEWER, page + "/protect").getStatus()).isEqualTo(403);
        surfer.press(Role.EDITOR, page + "/protect");
        assertThat(isProtected(network.nat)).isTrue();
        assertThat(surfer.page(page)).contains("No plan may delete or replace it", "Lift the protection");
        assertThat(surfer.page(at("/set-up/nat-gateway"))).contains("bi-shield-lock");

        surfer.press(Role.EDITOR, page + "/unprotect", "why", " ");
        assertThat(isProtected(network.nat)).isTrue();
        surfer.press(Role.EDITOR, page + "/unprotect", "why", "moves to another VPC");
        assertThat(isProtected(network.nat)).isFalse();
        assertThat(surfer.page(at("/history"))).contains("Protection lifted", "moves to another VPC");
    }

    @Test
    void keepsWhatHoldsItOnThePagesThatWouldEndIt() throws Exception {
        protection.set(List.of(id(network.vpc)), Workbench.ANNA);

        String says = "One resource is protected, so nothing is deleted";
        assertThat(surfer.page(at("/teardown"))).contains(says).doesNotContain("name=\"confirmation\"");
        assertThat(surfer.press(Role.OPERATOR, at("/teardown"), "confirmation", stack.name())
                        .getStatus())
                .isEqualTo(422);
        protection.set(List.of(id(network.nat)), Workbench.ANNA);
        assertThat(surfer.page(at("/resources/" + id(network.nat) + "/remove"))).contains(says);
        assertThat(surfer.press(Role.EDITOR, at("/resources/" + id(network.nat) + "/remove"))
                        .getStatus())
                .isEqualTo(422);
        String pause = at("/pause?resource=" + id(network.nat));
        assertThat(surfer.page(pause)).contains(says);
        assertThat(surfer.press(
                                Role.EDITOR,
                                at("/pause"),
                                "resource",
                                id(network.nat).toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(bench.item(network.nat).orElseThrow().wish()).isEqualTo(Wish.WANTED);
        assertThat(surfer.page(Locale.KOREAN, at("/teardown"))).contains("보호된 리소스가 2개 있어");
    }

    @Test
    void saysOnThePlanWhatBlocksIt() throws Exception {
        protection.set(List.of(id(network.nat)), Workbench.ANNA);
        giveTheNatGatewayAnotherAddress();

        assertThat(surfer.page(at("/plan?fresh=true")))
                .contains("It is protected, and this plan would delete it and make it anew")
                .contains("/resources/" + id(network.nat) + "#protection")
                .doesNotContain("name=\"basis\"");
        assertThat(surfer.page(Locale.KOREAN, at("/plan?fresh=true"))).contains("보호된 리소스인데");
    }

    @Test
    void saysWhatComesFirstAndWhatThatInterrupts() throws Exception {
        giveTheNatGatewayAnotherAddress();
        assertThat(surfer.page(at("/plan?fresh=true")))
                .contains("new first, then the old one goes", "Open connections through the old one break");

        bench.change(network.publicSubnet, network.subnet("10.0.0.0/25", true, "cache-public"));
        assertThat(surfer.page(at("/plan?fresh=true")))
                .contains("the old one goes first: none for about 2:32", "Subnets that route through it lose");
    }

    @Test
    void saysWhatAStoppedRunLeftHalf() throws Exception {
        giveTheNatGatewayAnotherAddress();
        UUID run = bench.approve(stack);
        while (bench.item(network.nat).orElseThrow().formers().isEmpty()
                || bench.item(network.nat).orElseThrow().externalId() == null) {
            executor.tick();
        }
        surfer.press(Role.OPERATOR, at("/runs/" + run + "/cancel"));
        assertThat(bench.finish(run).state()).isEqualTo(RunState.CANCELLED);

        assertThat(surfer.page(at("/runs/" + run)))
                .contains("Stopped: 1 of 3 resources are done", "the new one stands, and so does the old one")
                .contains("Not begun:", "Continue does the rest as it was approved");
        assertThat(surfer.page(Locale.KOREAN, at("/runs/" + run))).contains("새것과 기존 것이 모두 있습니다");

        bench.change(network.bastion, network.group("bastion"));
        assertThat(surfer.page(at("/runs/" + run)))
                .contains("Something else is wanted since this was approved")
                .doesNotContain("/continue\"");
        assertThat(surfer.page(at("/plan?fresh=true"))).contains("the one that it replaced is still there");
    }
}
