package dev.gatehouse.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.DatabaseStack;
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
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

@PanelTest
class FailoverDrillTest {

    private static final Duration TARGET = Duration.ofSeconds(120);

    @Autowired
    private Workbench bench;

    @Autowired
    private Watches watches;

    @Autowired
    private Drills drills;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private WatchSettings settings;

    @Autowired
    private Bell bell;

    private Stack stack;
    private ResourceId database;

    @BeforeEach
    void aDatabaseAsSlowAsOnAws() {
        stack = bench.stack();
        make(true);
    }

    private void make(boolean standby) {
        database = bench.item(new DatabaseStack(bench, stack, standby).database)
                .map(Item::id)
                .orElseThrow();
        bench.apply(stack);
        sandbox.profile(Profile.AWS_DURATIONS);
    }

    @AfterEach
    void instantAgain() {
        sandbox.profile(Profile.INSTANT);
        sandbox.troubles().clear();
        clock.advance(Duration.ofHours(1));
    }

    private void seconds(Watches looking, int many) {
        for (int i = 0; i < many; i++) {
            looking.tick();
            clock.advance(Duration.ofSeconds(1));
        }
    }

    /** The same panel that has forgotten everything it had in memory. */
    private Watches afterARestart() {
        Drills drills = beans.createBean(Drills.class);
        Looks looks = new Looks(
                beans.getBean(Stacks.class),
                beans.getBean(Inventory.class),
                beans.getBean(Watchers.class),
                drills,
                beans.getBean(NameServer.class),
                beans.getBean(Edge.class),
                events,
                Runnable::run,
                settings,
                false,
                clock);
        return new Watches(
                beans.getBean(Watchers.class), looks, drills, topic -> false, Runnable::run, bell, settings, clock);
    }

    private UUID want() {
        return drills.want(database, "failover", TARGET, Workbench.ANNA);
    }

    private DrillView view(UUID drill) {
        return drills.find(drill).orElseThrow();
    }

    private static List<String> codes(DrillView drill) {
        return drill.report().timeline().stream().map(Happening::code).toList();
    }

    @Test
    void measuresAFailoverWhoseFirstLookupsStillAnswerTheOldAddress() {
        UUID drill = want();
        seconds(watches, 40);

        DrillView half = view(drill);
        assertThat(half.state()).isEqualTo(DrillState.MEASURING);
        assertThat(half.report().reached()).isEmpty();
        assertThat(codes(half)).contains("still-old", "aws");

        seconds(watches, 40);

        DrillView done = view(drill);
        assertThat(done.state()).isEqualTo(DrillState.DONE);
        assertThat(done.took("address")).isBetween(Duration.ofSeconds(57), Duration.ofSeconds(59));
        assertThat(done.took("available")).isBetween(Duration.ofSeconds(72), Duration.ofSeconds(74));
        assertThat(done.report().unmeasurable()).containsEntry("connected", "simulated");
        assertThat(codes(done))
                .containsSubsequence("still-old", "aws", "still-old-after", "address", "status")
                .doesNotContain("drill.gap");
        assertThat(done.report().timeline())
                .filteredOn(happening -> happening.code().equals("address"))
                .singleElement()
                .satisfies(
                        moved -> assertThat(moved.arguments()).last().asString().contains("db-", "ap-northeast-2"));
    }

    @Test
    void goesOnMeasuringAfterThePanelWasKilled() {
        UUID drill = want();
        seconds(watches, 30);
        Watches another = afterARestart();
        clock.advance(Duration.ofSeconds(32));
        another.recover();
        seconds(another, 20);

        DrillView done = view(drill);
        assertThat(done.state()).isEqualTo(DrillState.DONE);
        assertThat(done.took("address")).isBetween(Duration.ofSeconds(61), Duration.ofSeconds(63));
        assertThat(done.report().reached().get("address").notBefore()).isNotNull();
        assertThat(done.report().reached().get("available").notBefore()).isNull();
        assertThat(codes(done)).contains("drill.gap");
    }

    @Test
    void rebootsOnceThoughTheAnswerIsLost() {
        sandbox.troubles().add(Trouble.loseReply("RebootDBInstance", 1));
        sandbox.calls().clear();
        UUID drill = want();
        seconds(watches, 1);
        assertThat(view(drill).state()).isEqualTo(DrillState.SENT);
        seconds(watches, 80);

        assertThat(view(drill).state()).isEqualTo(DrillState.DONE);
        assertThat(sandbox.calls().count("RebootDBInstance")).isEqualTo(1);
    }

    @Test
    void saysThatNothingIsToBeSeenOfACallThatNeverArrived() {
        sandbox.troubles().add(Trouble.loseRequest("RebootDBInstance", 1));
        UUID drill = want();
        seconds(watches, 93);

        assertThat(view(drill).state()).isEqualTo(DrillState.LOST);
    }

    @Test
    void keepsAwsAnswerIfItRefuses() {
        sandbox.troubles().add(Trouble.unauthorized("RebootDBInstance", 1));
        UUID drill = want();
        seconds(watches, 2);

        assertThat(view(drill).state()).isEqualTo(DrillState.REFUSED);
        assertThat(view(drill).trouble()).isNotNull();
        assertThat(watches.seen(stack.id(), database).there()).isTrue();
    }

    @Test
    void asksAwsOnlyWhileSomebodyWatches() {
        watches.seen(stack.id(), database);
        seconds(watches, 1);
        sandbox.calls().clear();
        seconds(watches, 9);
        assertThat(sandbox.calls().count("DescribeDBInstances")).isEqualTo(9);

        clock.advance(Duration.ofSeconds(10));
        sandbox.calls().clear();
        seconds(watches, 10);
        assertThat(sandbox.calls().reading()).isZero();
    }

    @Test
    void letsOnlyOneBegin() {
        want();

        assertThatThrownBy(this::want)
                .isInstanceOfSatisfying(
                        NoDrill.class, no -> assertThat(no.reason()).isEqualTo(NoDrill.BUSY));
        seconds(watches, 80);
    }

    @Test
    void refusesWithoutAStandby() {
        stack = bench.stack();
        sandbox.profile(Profile.INSTANT);
        make(false);
        UUID drill = want();
        seconds(watches, 1);

        assertThat(view(drill).state()).isEqualTo(DrillState.REFUSED);
        assertThat(view(drill).refusal()).isEqualTo("no-standby");
    }
}
