package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Protection;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.natgateway.NatGatewaySpec;
import dev.gatehouse.planning.Change;
import dev.gatehouse.planning.Replacement;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.ec2.model.NatGateway;

/** A NAT gateway that gets another address: the new one stands before the old one goes, whatever comes between. */
@PanelTest
class ReplacementTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Runs runs;

    @Autowired
    private Protection protection;

    @Autowired
    private Executor executor;

    @Autowired
    private Clients clients;

    @Autowired
    private Sandbox sandbox;

    private Stack stack;
    private CacheServiceNetwork network;
    private String first;

    @BeforeEach
    void aNatGatewayThatShallHaveAnotherAddress() {
        stack = bench.stack();
        network = new CacheServiceNetwork(bench, stack);
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        first = externalId();
        Ref<ElasticIpSpec> address = bench.add(stack, new ElasticIpSpec(Tags.named("other-ip")));
        bench.change(network.nat, new NatGatewaySpec(network.publicSubnet, address, Tags.named("cache-nat")));
        sandbox.calls().clear();
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    private String externalId() {
        return String.valueOf(bench.item(network.nat).orElseThrow().externalId());
    }

    private List<String> there() {
        return clients.ec2(stack.scope()).describeNatGateways().natGateways().stream()
                .filter(gateway -> !gateway.stateAsString().startsWith("delet"))
                .map(NatGateway::natGatewayId)
                .toList();
    }

    private void assertThatOnlyTheNewOneIsThere(RunView run) {
        assertThat(run.state()).as("%s", run.steps()).isEqualTo(RunState.SUCCEEDED);
        assertThat(there()).containsExactly(externalId()).doesNotContain(first);
        assertThat(bench.item(network.nat).orElseThrow().formers()).isEmpty();
        assertThat(bench.todo(stack)).isEmpty();
    }

    private UUID cancelAfter(int ticks) {
        UUID run = bench.approve(stack);
        for (int i = 0; i < ticks; i++) {
            executor.tick();
        }
        runs.cancel(run, Workbench.ANNA);
        bench.finish(run);
        return run;
    }

    @Test
    void movesTheRouteOverBeforeTheOldOneGoes() {
        Change planned = bench.propose(stack).plan().changes().stream()
                .filter(change -> change.kind().equals("nat-gateway"))
                .findFirst()
                .orElseThrow();
        assertThat(planned.replacement()).isEqualTo(Replacement.NEW_FIRST);

        assertThatOnlyTheNewOneIsThere(bench.apply(stack));
        assertThat(sandbox.calls().mutatingOperations())
                .containsExactly("AllocateAddress", "CreateNatGateway", "ReplaceRoute", "DeleteNatGateway");
    }

    @Test
    void keepsTheOldOneWhenAwsRefusesTheNewOne() {
        sandbox.troubles().add(Trouble.unauthorized("CreateNatGateway", 1));

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.FAILED);
        assertThat(externalId()).isEqualTo(first);

        bench.change(network.nat, new NatGatewaySpec(network.publicSubnet, network.elasticIp, Tags.named("cache-nat")));
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void goesOnAfterARefusalWhenRetried() {
        sandbox.troubles().add(Trouble.unauthorized("CreateNatGateway", 1));
        RunView failed = bench.apply(stack);

        runs.retry(failed.id(), Workbench.ANNA);
        assertThatOnlyTheNewOneIsThere(bench.finish(failed.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateNatGateway", "ReplaceRoute", "DeleteNatGateway"})
    void makesNoSecondOneWhenAReplyIsLost(String operation) {
        sandbox.troubles().add(Trouble.loseReply(operation, 1));

        assertThatOnlyTheNewOneIsThere(bench.apply(stack));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12})
    void goesOnFromWhereverItWasCancelled(int ticks) {
        UUID run = cancelAfter(ticks);
        if (runs.find(run).orElseThrow().state() == RunState.CANCELLED) {
            assertThat(runs.mayContinue(run)).isTrue();
            runs.retry(run, Workbench.ANNA);
        }
        assertThatOnlyTheNewOneIsThere(bench.finish(run));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 1", "4, 3", "5, 2", "6, 1", "8, 2"})
    void convergesByANewPlanThoughCancelledTwice(int once, int again) {
        cancelAfter(once);
        if (!bench.todo(stack).isEmpty()) {
            cancelAfter(again);
        }
        if (!bench.todo(stack).isEmpty()) {
            bench.apply(stack);
        }
        assertThat(there()).containsExactly(externalId()).doesNotContain(first);
        assertThat(bench.item(network.nat).orElseThrow().formers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 6, 8})
    void tearsDownBothWhenItWasCancelledInBetween(int ticks) {
        cancelAfter(ticks);
        bench.removeEverything(stack);

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(there()).isEmpty();
        assertThat(clients.ec2(stack.scope()).describeAddresses().addresses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 6, 8})
    void goesBackWhenTheOldAddressIsWantedAgain(int ticks) {
        cancelAfter(ticks);
        bench.change(network.nat, new NatGatewaySpec(network.publicSubnet, network.elasticIp, Tags.named("cache-nat")));
        if (!bench.todo(stack).isEmpty()) {
            RunView run = bench.apply(stack);
            assertThat(run.state()).as("%s", run.steps()).isEqualTo(RunState.SUCCEEDED);
        }

        assertThat(bench.todo(stack)).isEmpty();
        assertThat(there()).containsExactly(externalId());
    }

    @Test
    void isNotBegunWhenItWasProtectedSinceThePlanWasApproved() {
        UUID run = bench.approve(stack);
        protection.set(List.of(bench.item(network.nat).orElseThrow().id()), Workbench.ANNA);

        RunView stopped = bench.finish(run);

        assertThat(stopped.state()).isEqualTo(RunState.FAILED);
        assertThat(stopped.steps())
                .filteredOn(step -> step.kind().equals("nat-gateway") && step.action() == StepAction.CREATE)
                .singleElement()
                .satisfies(step -> assertThat(String.valueOf(step.fault())).contains("Protected"));
        assertThat(there()).containsExactly(first);
        assertThat(externalId()).isEqualTo(first);
    }
}
