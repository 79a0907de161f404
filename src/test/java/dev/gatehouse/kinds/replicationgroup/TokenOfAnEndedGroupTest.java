package dev.gatehouse.kinds.replicationgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.PlannedWorld;
import dev.gatehouse.reconcile.Executor;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import dev.gatehouse.sandbox.gateway.Call;
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
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** A group that asks for a token is torn down while lists are behind. */
@PanelTest
class TokenOfAnEndedGroupTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Runs runs;

    @Autowired
    private Executor executor;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private SecretsManagerClient secrets;

    @BeforeEach
    void aGroupThatAsksForAToken() {
        sandbox.profile(Profile.AWS_DURATIONS);
        stack = bench.stack();
        secrets = SandboxClients.inProcess(sandbox)
                .account(stack.scope().account())
                .secretsManager();
        PlannedWorld world = new PlannedWorld(bench, stack);
        world.has(new ReplicationGroupSamples().samples().getFirst().in().apply(world));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(kept()).hasSize(1);
        clock.advance(Duration.ofMinutes(10));
        bench.removeEverything(stack);
    }

    @AfterEach
    void asBefore() {
        sandbox.troubles().clear();
        sandbox.profile(Profile.INSTANT);
    }

    private List<String> kept() {
        return secrets.listSecrets().secretList().stream()
                .map(SecretListEntry::name)
                .toList();
    }

    private void tickUntilTheGroupIsEnding(UUID run) {
        sandbox.calls().clear();
        while (sandbox.calls().latest().stream().map(Call::operation).noneMatch("DeleteReplicationGroup"::equals)) {
            assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.RUNNING);
            executor.tick().ifPresent(clock::reach);
        }
    }

    @Test
    void isNotGivenBackBecauseAListStillShowsItsGroup() {
        UUID run = bench.approve(stack);
        sandbox.troubles().add(Trouble.loseReply("DeleteReplicationGroup", 1));
        Trouble.Lag behind = new Trouble.Lag(Duration.ofSeconds(60));
        sandbox.troubles().add(new Trouble("DescribeReplicationGroups", 12, behind));
        sandbox.troubles().add(new Trouble("ListTagsForResource", 12, behind));

        assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED);

        assertThat(sandbox.calls().latest())
                .filteredOn(call -> call.account().equals(stack.scope().account()))
                .extracting(Call::operation)
                .contains("DeleteReplicationGroup")
                .doesNotContain("RestoreSecret");
        assertThat(kept()).isEmpty();
    }

    @Test
    void isEndedForGoodWhenItsGroupIsGoneEvenIfItWasGivenBackMeanwhile() {
        UUID run = bench.approve(stack);
        tickUntilTheGroupIsEnding(run);
        String token = secrets.listSecrets(all -> all.includePlannedDeletion(true))
                .secretList()
                .getFirst()
                .name();
        secrets.restoreSecret(wanted -> wanted.secretId(token));
        assertThat(kept()).containsExactly(token);

        assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED);

        assertThat(kept()).isEmpty();
    }
}
