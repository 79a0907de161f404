package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.BlueprintSamples;
import dev.gatehouse.blueprint.Blueprints;
import dev.gatehouse.blueprint.FilledStacks;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.kinds.targetgroup.TargetProtocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/** A target group that is replaced while a listener sends visitors to it. */
@PanelTest
class TargetGroupHandoverTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Blueprints blueprints;

    @Autowired
    private FilledStacks stacks;

    @Autowired
    private Executor executor;

    @Autowired
    private Runs runs;

    @Autowired
    private Clients clients;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;

    @BeforeEach
    void aWebStackThatServes() {
        String account = bench.stack().scope().account();
        Blueprints.Offer offer = blueprints.named("ha-web");
        stack = stacks.fromBlueprint(
                new UUID(0, 1), offer, BlueprintSamples.of(offer, "web " + account, account), Workbench.ANNA);
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        for (int minutes = 0; minutes < 30 && !visitorsAreServed(); minutes++) {
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(visitorsAreServed()).isTrue();
        sandbox.calls().clear();
    }

    private ElasticLoadBalancingV2Client elb() {
        return clients.of(ElasticLoadBalancingV2Client.class, stack.scope());
    }

    private boolean visitorsAreServed() {
        return elb().describeLoadBalancers().loadBalancers().stream()
                .flatMap(
                        balancer -> elb()
                                .describeListeners(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                                .listeners()
                                .stream())
                .allMatch(this::serves);
    }

    private boolean serves(Listener listener) {
        return listener.defaultActions().getFirst().forwardConfig().targetGroups().stream()
                .filter(group -> group.weight() > 0)
                .map(TargetGroupTuple::targetGroupArn)
                .allMatch(
                        arn -> elb()
                                .describeTargetHealth(request -> request.targetGroupArn(arn))
                                .targetHealthDescriptions()
                                .stream()
                                .anyMatch(target -> target.targetHealth().state() == TargetHealthStateEnum.HEALTHY));
    }

    private void change(String name, int port) {
        Item item = inventory.items(stack.id()).stream()
                .filter(one -> one.spec() instanceof TargetGroupSpec)
                .findFirst()
                .orElseThrow();
        TargetGroupSpec group = (TargetGroupSpec) item.spec();
        bench.change(
                Ref.to(item.id()),
                new TargetGroupSpec(
                        name.isEmpty() ? group.groupName() : name,
                        group.vpc(),
                        TargetProtocol.HTTP,
                        port,
                        group.healthPath(),
                        group.healthCodes(),
                        group.interval(),
                        group.timeout(),
                        group.healthyAfter(),
                        group.unhealthyAfter(),
                        group.sticky(),
                        group.deregistrationDelay(),
                        group.tags()));
    }

    @Test
    void sendsVisitorsToTheNewGroupOnlyWhenItServesAndEmptiesTheOldOneAfterwards() {
        change("web-next", 80);

        UUID run = bench.approve(stack);
        int ticks = 0;
        while (!runs.find(run).orElseThrow().state().isOver()) {
            assertThat(ticks++).isLessThan(500);
            executor.tick().ifPresent(clock::reach);
            assertThat(visitorsAreServed()).as("after %s ticks", ticks).isTrue();
        }

        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.todo(stack)).isEmpty();
        assertThat(sandbox.calls().mutatingOperations())
                .containsSubsequence(
                        "CreateTargetGroup",
                        "ModifyListener",
                        "ModifyListener",
                        "DetachLoadBalancerTargetGroups",
                        "DeleteTargetGroup")
                .doesNotContain("CreateListener");
    }

    @Test
    void replacesTheListenerWithAGroupThatKeepsItsName() {
        change("", 8080);

        List<String> todo = bench.todo(stack);

        assertThat(todo).anyMatch(change -> change.startsWith("REPLACE listener"));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(sandbox.calls().mutatingOperations())
                .containsSubsequence("DeleteListener", "DeleteTargetGroup", "CreateTargetGroup", "CreateListener");
        assertThat(bench.todo(stack)).isEmpty();
    }
}
