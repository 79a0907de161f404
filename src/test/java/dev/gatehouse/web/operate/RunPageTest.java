package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.Executor;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PanelTest
class RunPageTest {

    @Autowired
    private Surfer surfer;

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

    @BeforeEach
    void aNetworkThatIsWanted() {
        stack = surfer.stack();
        new CacheServiceNetwork(bench, stack);
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    private String page(UUID run) {
        return "/stacks/" + stack.id() + "/runs/" + run;
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            executor.tick();
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void saysWhatIsDoneWhatIsUnderWayAndWhatWaitsForWhat() throws Exception {
        UUID run = bench.approve(stack);
        tick(4);

        String page = surfer.page(page(run));
        bench.finish(run);

        assertThat(page)
                .contains("Create 13", "approved by Anna", "of 26 steps", "elapsed")
                .contains("Waits for Subnet cache-public", "usually about", "CreateVpc", "AWS request id")
                .contains("hx-trigger=\"sse:run-" + run + "\"", "role=\"status\"");
    }

    @Test
    void tellsAnOpenPageOnlyWhatIsNew() throws Exception {
        UUID run = bench.approve(stack);

        String part = surfer.part(page(run));
        bench.finish(run);

        assertThat(part)
                .contains("hx-swap-oob=\"innerHTML\"", "Running: 0 of 26 steps are done.")
                .doesNotContain("<html");
    }

    @Test
    void speaksKorean() throws Exception {
        UUID run = bench.approve(stack);
        tick(4);

        String page = surfer.page(Locale.KOREAN, page(run));
        bench.finish(run);

        assertThat(page).contains("13개 생성", "진행 중", "먼저 끝나야 하는 것: 서브넷 cache-public");
    }

    @Test
    void saysThatAwsIsAsItWasApproved() throws Exception {
        UUID run = bench.approve(stack);
        bench.finish(run);

        assertThat(surfer.page(page(run))).contains("Done. AWS is as it was approved.", "26 of 26 steps");
    }

    @Test
    void tellsCauseConsequenceAndTheNextThingToDoOfAFailure() throws Exception {
        UUID run = bench.approve(stack);
        sandbox.troubles().add(Trouble.unauthorized("CreateNatGateway", 1));
        assertThat(bench.finish(run).state()).isEqualTo(RunState.FAILED);

        String page = surfer.page(page(run));

        assertThat(page)
                .contains("NAT gateway cache-nat is not as it should be", "lack a permission")
                .contains("not done yet: Route table cache-private, Gateway endpoint cache-s3")
                .contains("Give the role the permission", "UnauthorizedOperation", "/continue");
        assertThat(surfer.page(Locale.KOREAN, page(run))).contains("원하는 상태로 만들지 못했습니다", "대처 방법:");
    }

    @Test
    void goesOnWhereItFailed() throws Exception {
        UUID run = bench.approve(stack);
        sandbox.troubles().add(Trouble.unauthorized("CreateNatGateway", 1));
        bench.finish(run);

        assertThat(surfer.press(Role.EDITOR, page(run) + "/continue").getStatus())
                .isEqualTo(403);
        assertThat(surfer.press(Role.OPERATOR, page(run) + "/continue").getRedirectedUrl())
                .isEqualTo(page(run));
        assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void stopsWithoutUndoing() throws Exception {
        UUID run = bench.approve(stack);
        tick(2);

        surfer.press(Role.OPERATOR, page(run) + "/cancel");
        bench.finish(run);

        assertThat(surfer.page(page(run))).contains("Stopped", "Not done", "What is done is not done again");
    }

    @Test
    void listsAllRunsOfTheStack() throws Exception {
        assertThat(surfer.page("/stacks/" + stack.id() + "/runs")).contains("Nothing was carried out yet");

        UUID run = bench.approve(stack);
        bench.finish(run);

        assertThat(surfer.page("/stacks/" + stack.id() + "/runs"))
                .contains(page(run), "Create 13", "because of a test", "Anna");
    }

    @Test
    void isNotFoundUnderAnotherStack() throws Exception {
        UUID run = bench.approve(stack);
        bench.finish(run);
        Stack other = surfer.stack();

        assertThat(surfer.look(Role.ADMINISTRATOR, "/stacks/" + other.id() + "/runs/" + run)
                        .getStatus())
                .isEqualTo(404);
    }
}
