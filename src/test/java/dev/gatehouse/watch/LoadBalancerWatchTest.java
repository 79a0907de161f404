package dev.gatehouse.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.BlueprintSamples;
import dev.gatehouse.blueprint.Blueprints;
import dev.gatehouse.blueprint.FilledStacks;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Group;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Node;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Target;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.ec2.Guests;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;

@PanelTest
class LoadBalancerWatchTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Blueprints blueprints;

    @Autowired
    private FilledStacks stacks;

    @Autowired
    private Clients clients;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Watches watches;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private ResourceId balancer;

    @BeforeEach
    void twoServersBehindALoadBalancer() {
        Stack seen = surfer.stack();
        String account = seen.scope().account();
        Blueprints.Offer blueprint = blueprints.named("ha-web");
        stack = stacks.fromBlueprint(
                seen.team(), blueprint, BlueprintSamples.of(blueprint, "ha " + account, account), Workbench.ANNA);
        bench.apply(stack);
        sparesTheUnhealthy();
        balancer = inventory.items(stack.id()).stream()
                .filter(item -> item.kind().equals("load-balancer"))
                .map(Item::id)
                .findFirst()
                .orElseThrow();
    }

    /** Or the group would have replaced an unhealthy server before anybody saw it. */
    private void sparesTheUnhealthy() {
        AutoScalingClient scaling = clients.of(AutoScalingClient.class, stack.scope());
        scaling.describeAutoScalingGroups()
                .autoScalingGroups()
                .forEach(group -> scaling.suspendProcesses(asked ->
                        asked.autoScalingGroupName(group.autoScalingGroupName()).scalingProcesses("ReplaceUnhealthy")));
    }

    private LoadBalancerView view() {
        watches.seen(stack.id(), balancer);
        watches.tick();
        clock.advance(Duration.ofSeconds(30));
        return (LoadBalancerView) watches.seen(stack.id(), balancer).view();
    }

    private void answers(Target target, int status) {
        sandbox.within(stack.scope().account(), stack.scope().region().toString(), cloud -> {
            new Guests(cloud).behave(target.id(), new Guests.Behaviour(status, false));
            return status;
        });
    }

    @Test
    void showsHealthyTargetsAndTheNodesThatTheNameAnswers() {
        LoadBalancerView view = view();

        assertThat(view.state()).isEqualTo("active");
        assertThat(view.nodes()).hasSize(2).allMatch(Node::answered);
        assertThat(view.groups()).singleElement().satisfies(group -> {
            assertThat(group.targets()).hasSize(2);
            assertThat(group.healthy()).isEqualTo(2);
        });
        assertThat(view.answer().outcome()).isEqualTo("simulated");
    }

    @Test
    void tellsWhyATargetIsUnhealthyInAwsWordsAndInOurs() throws Exception {
        Target spoiled = view().groups().getFirst().targets().getFirst();
        answers(spoiled, 503);

        LoadBalancerView view = view();

        assertThat(view.groups().getFirst().targets())
                .filteredOn(target -> target.id().equals(spoiled.id()))
                .singleElement()
                .extracting(Target::state, Target::reason)
                .containsExactly("unhealthy", "Target.ResponseCodeMismatch");
        assertThat(watches.seen(stack.id(), balancer).happenings())
                .extracting(Happening::code)
                .contains("health");
        String page = "/stacks/" + stack.id() + "/live/" + balancer.value();
        assertThat(surfer.page(page)).contains("1 of 2 healthy", "an error of the application (5xx)", "one target");
        assertThat(surfer.page(Locale.KOREAN, page)).contains("2개 중 1개 정상", "애플리케이션 오류(5xx)");
    }

    @Test
    void warnsThatRequestsGoToAllWhenNobodyIsHealthy() throws Exception {
        view().groups().getFirst().targets().forEach(target -> answers(target, 503));

        assertThat(view().groups()).singleElement().matches(Group::failsOpen);
        assertThat(surfer.page("/stacks/" + stack.id() + "/live/" + balancer.value()))
                .contains("sends requests to all of them all the same");
    }
}
