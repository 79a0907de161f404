package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** AWS's trouble and ours: whatever happens, each resource is there once, or the run says what to do. */
@PanelTest
class TroubleTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Runs runs;

    @Autowired
    private Executor executor;

    @Autowired
    private Workers workers;

    @Autowired
    private Clients clients;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private Ref<VpcSpec> vpc;

    @BeforeEach
    void aVpcWithASubnet() {
        stack = bench.stack();
        vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        bench.add(stack, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), true, Tags.named("public")));
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    private List<String> vpcsMade() {
        return clients.ec2(stack.scope()).describeVpcs().vpcs().stream()
                .filter(found -> !found.isDefault())
                .map(Vpc::vpcId)
                .toList();
    }

    private void assertThatAllIsThereOnce(RunView run) {
        assertThat(run.state()).as("%s", run.steps()).isEqualTo(RunState.SUCCEEDED);
        assertThat(vpcsMade()).containsExactly(bench.item(vpc).orElseThrow().externalId());
        assertThat(clients.ec2(stack.scope()).describeSubnets().subnets())
                .filteredOn(subnet -> !subnet.defaultForAz())
                .hasSize(1);
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void adoptsTheVpcWhoseCreationWasNeverAnswered() {
        sandbox.troubles().add(Trouble.loseReply("CreateVpc", 1));

        assertThatAllIsThereOnce(bench.apply(stack));
    }

    @Test
    void sendsACreationAgainThatNeverArrivedButNotBeforeItIsCertain() {
        sandbox.troubles().add(Trouble.loseRequest("CreateVpc", 1));
        UUID run = bench.approve(stack);
        for (int i = 0; i < 5; i++) {
            executor.tick();
        }
        assertThat(vpcsMade()).isEmpty();

        assertThatAllIsThereOnce(bench.finish(run));
    }

    @Test
    void removesTheTwinOfACreationThatAwsHidForTooLong() {
        sandbox.troubles().add(Trouble.loseReply("CreateVpc", 1));
        sandbox.troubles().add(Trouble.staleDescribes(Duration.ofSeconds(90)));
        UUID run = bench.approve(stack);
        RunView ended = bench.finish(run);
        sandbox.troubles().clear();

        if (ended.state() != RunState.SUCCEEDED) {
            runs.retry(run, Workbench.ANNA);
            ended = bench.finish(run);
        }
        assertThatAllIsThereOnce(ended);
    }

    @Test
    void sendsNoCreationAgainBecauseTheLookForItFailed() {
        UUID run = bench.approve(stack);
        sandbox.troubles().add(Trouble.loseReply("CreateSubnet", 1));
        sandbox.troubles().add(Trouble.throttle("DescribeSubnets", 1));

        RunView ended = bench.finish(run);

        assertThatAllIsThereOnce(ended);
        assertThat(ended.steps().stream().flatMap(step -> step.calls().stream()))
                .filteredOn(call -> call.startsWith("CreateSubnet"))
                .hasSize(1);
    }

    @Test
    void waitsUntilAwsShowsWhatItHasMade() {
        sandbox.troubles().add(Trouble.staleDescribes(Duration.ofSeconds(20)));

        assertThatAllIsThereOnce(bench.apply(stack));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateVpc", "CreateSubnet", "ModifyVpcAttribute", "DescribeVpcs", "DescribeSubnets"})
    void comesThroughThrottlingAndServerErrors(String operation) {
        sandbox.troubles().add(Trouble.throttle(operation, 2));
        sandbox.troubles().add(Trouble.internalError(operation, 1));
        UUID run = approveThroughTrouble();

        assertThatAllIsThereOnce(bench.finish(run));
    }

    /** The plan itself must look at AWS, and says so when it cannot. */
    private UUID approveThroughTrouble() {
        for (int i = 0; i < 6; i++) {
            try {
                return bench.approve(stack);
            } catch (AwsTrouble trouble) {
                assertThat(trouble.fault().code()).isIn("RequestLimitExceeded", "InternalError");
            }
        }
        throw new AssertionError("trouble does not end");
    }

    @Test
    void stopsAtAMissingPermissionAndGoesOnOnceItIsGranted() {
        sandbox.troubles().add(Trouble.unauthorized("CreateSubnet", 1));
        RunView failed = bench.apply(stack);

        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.steps())
                .filteredOn(step -> step.state() == StepState.FAILED)
                .singleElement()
                .satisfies(step -> assertThat(step.fault().type()).isEqualTo("Denied"));

        runs.retry(failed.id(), Workbench.ANNA);
        assertThatAllIsThereOnce(bench.finish(failed.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void goesOnWhereAKilledProcessLeftOff(int ticks) {
        UUID run = bench.approve(stack);
        for (int i = 0; i < ticks; i++) {
            executor.tick();
        }
        // What was in flight had its effect, but nobody was left to write it down.
        workers.results();
        executor.recover();

        assertThatAllIsThereOnce(bench.finish(run));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void countsNoTimeInWhichNoPanelRanAsWaiting(int ticks) {
        UUID run = bench.approve(stack);
        for (int i = 0; i < ticks; i++) {
            executor.tick();
        }
        clock.advance(Duration.ofMinutes(21));
        executor.recover();
        // So that the first attempt afterwards is not the last one.
        sandbox.troubles().add(Trouble.throttle("Describe*", 1));

        assertThatAllIsThereOnce(bench.finish(run));
    }

    @Test
    void refusesTheResultOfAnAttemptFromBeforeATakeover() {
        UUID run = bench.approve(stack);
        executor.tick();
        executor.recover();
        // The result of the attempt before the takeover comes in now: it is of an older epoch.
        assertThatAllIsThereOnce(bench.finish(run));
    }

    @Test
    void makesAgainWhatSomebodyDeletedButOnlyWithAPlan() {
        bench.apply(stack);
        clock.advance(Duration.ofMinutes(2));
        clients.ec2(stack.scope()).describeSubnets().subnets().stream()
                .filter(subnet -> !subnet.defaultForAz())
                .forEach(subnet -> clients.ec2(stack.scope()).deleteSubnet(r -> r.subnetId(subnet.subnetId())));

        assertThat(bench.todo(stack)).containsExactly("CREATE subnet public");
        assertThatAllIsThereOnce(bench.apply(stack));
    }
}
