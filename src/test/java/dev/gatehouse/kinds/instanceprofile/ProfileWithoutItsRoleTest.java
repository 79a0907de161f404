package dev.gatehouse.kinds.instanceprofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.iam.IamClient;

/** A teardown ends between the role and the profile. */
@PanelTest
class ProfileWithoutItsRoleTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    @AfterEach
    void asBefore() {
        sandbox.troubles().clear();
    }

    @Test
    void isEndedInTheSameRunWhenTheRequestForItIsLost() {
        Stack stack = bench.stack();
        bench.add(stack, new InstanceProfileSpec("gatehouse-lost", List.of(), Tags.named("lost")));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        bench.removeEverything(stack);
        sandbox.troubles().add(Trouble.loseRequest("DeleteInstanceProfile", 1));

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void isNotTakenForGoneWhileAListStillShowsTheRoleThatIs() {
        Stack stack = bench.stack();
        IamClient iam = SandboxClients.inProcess(sandbox)
                .account(stack.scope().account())
                .iam();
        bench.add(stack, new InstanceProfileSpec("gatehouse-half", List.of(), Tags.named("half")));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        clock.advance(Duration.ofMinutes(10));
        bench.removeEverything(stack);
        sandbox.troubles().add(Trouble.fail("DeleteInstanceProfile", 1, 403, "AccessDenied", "not this one"));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.FAILED);
        sandbox.troubles().add(new Trouble("ListInstanceProfiles", 3, new Trouble.Lag(Duration.ofSeconds(60))));

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);

        assertThat(iam.listInstanceProfiles().instanceProfiles()).isEmpty();
        assertThat(bench.todo(stack)).isEmpty();
    }
}
