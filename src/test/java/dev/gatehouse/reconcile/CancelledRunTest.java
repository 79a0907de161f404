package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** What becomes of runs that are stopped, overtaken or refused, and of what they had begun. */
@PanelTest
class CancelledRunTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Runs runs;

    @Autowired
    private Executor executor;

    @Autowired
    private Clients clients;

    @Autowired
    private Sandbox sandbox;

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
    void finishesWhatIsInFlightWhenCancelledAndGoesOnWhenRetried() {
        UUID run = bench.approve(stack);
        executor.tick();
        runs.cancel(run, Workbench.ANNA);
        RunView cancelled = bench.finish(run);

        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        assertThat(vpcsMade()).containsExactly(bench.item(vpc).orElseThrow().externalId());

        runs.retry(run, Workbench.ANNA);
        assertThatAllIsThereOnce(bench.finish(run));
    }

    @Test
    void findsWhatACancelledRunMadeWithoutKnowing() {
        sandbox.troubles().add(Trouble.loseReply("CreateVpc", 1));
        cancelAfter(1);

        assertThatAllIsThereOnce(bench.apply(stack));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsWhatWasRemovedBeforeAwsShowedIt(boolean answered) {
        sandbox.troubles().add(Trouble.staleDescribes(Duration.ofSeconds(20)));
        if (!answered) {
            sandbox.troubles().add(Trouble.loseReply("CreateVpc", 1));
        }
        cancelAfter(2);
        bench.removeEverything(stack);

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        sandbox.troubles().clear();
        assertThat(vpcsMade()).isEmpty();
        assertThat(bench.item(vpc)).isEmpty();
    }

    @Test
    void makesNothingAnewThatAwsOnlyDoesNotShowYet() {
        sandbox.troubles().add(Trouble.staleDescribes(Duration.ofSeconds(20)));
        cancelAfter(2);

        assertThatAllIsThereOnce(bench.apply(stack));
    }

    @Test
    void plansNothingForWhatAwsOnlyHidesAgain() {
        bench.apply(stack);
        sandbox.troubles().add(Trouble.staleDescribes(Duration.ofSeconds(50)));

        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void continuesNoRunThatANewerOneHasOvertaken() {
        UUID old = cancelAfter(2);
        bench.apply(stack);

        assertThat(runs.mayContinue(old)).isFalse();
        assertRefused(old, NotApproved.Reason.OVERTAKEN);
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void continuesNoRunWhenSomethingElseIsWantedByNow() {
        UUID run = cancelAfter(2);
        assertThat(runs.mayContinue(run)).isTrue();
        bench.change(vpc, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.named("main")));

        assertThat(runs.mayContinue(run)).isFalse();
        assertRefused(run, NotApproved.Reason.OUTDATED);
        assertThatAllIsThereOnce(bench.apply(stack));
    }

    @Test
    void continuesATeardownOfWhichSomethingHasGone() {
        bench.apply(stack);
        bench.removeEverything(stack);
        sandbox.troubles().add(Trouble.unauthorized("DeleteVpc", 1));
        RunView failed = bench.apply(stack);
        assertThat(failed.state()).isEqualTo(RunState.FAILED);

        runs.retry(failed.id(), Workbench.ANNA);
        assertThat(bench.finish(failed.id()).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(vpcsMade()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void leavesAConsistentStateWhenATeardownIsCancelledAndEndsItWhenRetried(int ticks) {
        bench.apply(stack);
        bench.removeEverything(stack);
        UUID run = bench.approve(stack);
        for (int i = 0; i < ticks; i++) {
            executor.tick();
        }
        runs.cancel(run, Workbench.ANNA);
        RunView stopped = bench.finish(run);

        assertThat(stopped.steps()).noneMatch(step -> step.state() == StepState.IN_FLIGHT);
        assertThat(bench.item(vpc).stream().flatMap(item -> Stream.ofNullable(item.externalId())))
                .containsAll(vpcsMade());
        if (stopped.state() == RunState.CANCELLED) {
            assertThat(bench.todo(stack)).isNotEmpty().allMatch(change -> change.matches("(DELETE|FORGET) .*"));
            runs.retry(run, Workbench.ANNA);
            stopped = bench.finish(run);
        }
        assertThat(stopped.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(vpcsMade()).isEmpty();
        assertThat(inventory.items(stack.id())).isEmpty();
    }

    private void assertRefused(UUID run, NotApproved.Reason reason) {
        assertThatThrownBy(() -> runs.retry(run, Workbench.ANNA))
                .isInstanceOfSatisfying(
                        NotApproved.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private UUID cancelAfter(int ticks) {
        UUID run = bench.approve(stack);
        for (int i = 0; i < ticks; i++) {
            executor.tick();
        }
        runs.cancel(run, Workbench.ANNA);
        assertThat(bench.finish(run).state()).isEqualTo(RunState.CANCELLED);
        return run;
    }

    @Test
    void refusesAPlanThatIsNoLongerThePlan() {
        String basis = bench.propose(stack).plan().basis();
        bench.change(vpc, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, false, Tags.named("main")));

        assertThatThrownBy(() -> runs.approve(stack.id(), basis, Workbench.ANNA))
                .isInstanceOfSatisfying(
                        NotApproved.class,
                        refused -> assertThat(refused.reason()).isEqualTo(NotApproved.Reason.STALE));
    }

    @Test
    void refusesASecondRunWhileOneIsChangingTheStack() {
        UUID run = bench.approve(stack);

        assertThatThrownBy(() -> bench.approve(stack))
                .isInstanceOfSatisfying(
                        NotApproved.class, refused -> assertThat(refused.run()).isEqualTo(run));
        bench.finish(run);
    }

    @Test
    void saysThatItDidNotMakeWhatWasRemovedMeanwhile() {
        Ref<SubnetSpec> subnet = bench.add(
                stack, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.1.0/24"), false, Tags.named("late")));
        UUID run = bench.approve(stack);
        inventory.remove(List.of(((Ref.Managed<?>) subnet).id()), Workbench.ANNA);

        RunView view = bench.finish(run);

        assertThat(view.state()).isEqualTo(RunState.FAILED);
        assertThat(view.steps())
                .filteredOn(step ->
                        step.action() == StepAction.CREATE && step.name().equals("late"))
                .singleElement()
                .satisfies(step -> assertThat(step.fault()).isNotNull());
    }
}
