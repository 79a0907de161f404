package dev.gatehouse.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.CacheStack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The failover of a cache, measured; and drills that somebody stops. */
@PanelTest
class CacheFailoverDrillTest {

    private static final Duration TARGET = Duration.ofSeconds(60);

    @Autowired
    private Workbench bench;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Watches watches;

    @Autowired
    private Drills drills;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    private Stack stack;
    private ResourceId cache;

    @BeforeEach
    void aCacheAsSlowAsOnAws() {
        make(1);
    }

    private void make(int replicas) {
        stack = surfer.stack();
        cache = bench.item(new CacheStack(bench, stack, replicas).cache)
                .orElseThrow()
                .id();
        bench.apply(stack);
        // Long since made, also by the pace that begins now.
        clock.advance(Duration.ofHours(1));
        sandbox.profile(Profile.AWS_DURATIONS);
        sandbox.calls().clear();
    }

    @AfterEach
    void instantAgain() {
        sandbox.profile(Profile.INSTANT);
        sandbox.troubles().clear();
        clock.advance(Duration.ofHours(1));
    }

    private void seconds(int many) {
        for (int i = 0; i < many; i++) {
            watches.tick();
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private UUID want() {
        return drills.want(cache, "failover", TARGET, Workbench.ANNA);
    }

    private DrillView view(UUID drill) {
        return drills.find(drill).orElseThrow();
    }

    @Test
    void measuresWhenAReplicaHasTakenOver() {
        UUID drill = want();
        seconds(900);

        DrillView done = view(drill);
        assertThat(done.state()).as("%s %s", done.refusal(), done.report()).isEqualTo(DrillState.DONE);
        assertThat(done.took("promoted")).isPositive();
        assertThat(done.took("address")).isGreaterThanOrEqualTo(done.took("promoted"));
        assertThat(done.took("available")).isGreaterThan(done.took("promoted"));
        assertThat(done.report().timeline())
                .extracting(Happening::code)
                .contains("still-old", "aws", "standing.answer");
        assertThat(sandbox.calls().count("TestFailover")).isEqualTo(1);
    }

    @Test
    void keepsAwsAnswerWhenTheTestsOfADayAreUsedUp() {
        sandbox.troubles()
                .add(Trouble.fail(
                        "TestFailover",
                        1,
                        400,
                        "APICallRateForCustomerExceeded",
                        "The customer has exceeded the allowed rate of API calls."));
        UUID drill = want();
        seconds(12);

        assertThat(view(drill).state()).isEqualTo(DrillState.REFUSED);
        assertThat(view(drill).trouble()).isNotNull();
    }

    @Test
    void refusesWithoutAReplica() {
        sandbox.profile(Profile.INSTANT);
        make(0);
        UUID drill = want();
        seconds(2);

        assertThat(view(drill).refusal()).isEqualTo("no-failover");
        assertThat(sandbox.calls().count("TestFailover")).isZero();
    }

    @Test
    void isStoppedBeforeAnythingWasAskedOfAws() throws Exception {
        UUID drill = want();
        String page = "/stacks/" + stack.id() + "/live/drills/" + drill;
        assertThat(surfer.page(page)).contains("Stop the drill", "Nothing has been asked of AWS yet");
        assertThat(surfer.press(Role.EDITOR, page + "/stop").getStatus()).isEqualTo(403);
        surfer.press(Role.OPERATOR, page + "/stop");
        seconds(5);

        assertThat(view(drill).state()).isEqualTo(DrillState.STOPPED);
        assertThat(sandbox.calls().count("TestFailover")).isZero();
        assertThat(surfer.page(page)).contains("Somebody stopped it").doesNotContain("Stop the drill");
        UUID another = want();
        assertThat(view(another).state()).isEqualTo(DrillState.WANTED);
        drills.stop(another, Workbench.ANNA);
    }

    @Test
    void isMeasuredNoMoreWhenItIsStoppedOnTheWay() {
        UUID drill = want();
        seconds(12);
        assertThat(view(drill).state()).as(view(drill).refusal()).isEqualTo(DrillState.MEASURING);
        drills.stop(drill, Workbench.ANNA);
        drills.stop(drill, Workbench.ANNA);
        seconds(900);

        assertThat(view(drill).state()).isEqualTo(DrillState.STOPPED);
        assertThat(view(drill).report().reached()).doesNotContainKey("available");
    }
}
