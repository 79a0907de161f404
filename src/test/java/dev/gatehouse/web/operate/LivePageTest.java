package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.DatabaseStack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import dev.gatehouse.watch.Drills;
import dev.gatehouse.watch.Lookout;
import dev.gatehouse.watch.Watches;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@PanelTest
class LivePageTest {

    @Autowired
    private Surfer surfer;

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

    private Stack stack;
    private ResourceId database;

    @BeforeEach
    void aDatabaseWithAStandby() {
        stack = surfer.stack();
        database = bench.item(new DatabaseStack(bench, stack, true).database)
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

    private String live() {
        return "/stacks/" + stack.id() + "/live";
    }

    private String page() {
        return live() + "/" + database;
    }

    private String drill() {
        return page() + "/drills/failover";
    }

    private void seconds(int many) {
        for (int i = 0; i < many; i++) {
            Lookout.look(watches);
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private MockHttpServletResponse begin(Role role, String target, String why, String understood) throws Exception {
        return surfer.press(role, drill(), "target", target, "why", why, "understood", understood);
    }

    @Test
    void listsWhatCanBeWatched() throws Exception {
        assertThat(surfer.page(live()))
                .contains(page(), "orders", "Database", "ready")
                .doesNotContain("Security group");
        assertThat(surfer.page(Locale.KOREAN, live())).contains("라이브", "누군가 이 페이지를 열어");
        assertThat(surfer.page("/stacks/" + stack.id() + "/resources/" + database))
                .contains(page());
    }

    @Test
    void showsWhereTheDatabaseIsAndHowToConnect() throws Exception {
        assertThat(surfer.page(page())).contains("AWS is being asked", "hx-trigger=\"sse:watch-" + database + "\"");
        seconds(1);

        String page = surfer.page(page());
        assertThat(page)
                .contains("available", "ap-northeast-2", "10.16.", "db-", "answered now: primary", "Simulated.")
                .contains("The name answers 10.16.", "--ssl-mode=VERIFY_IDENTITY", "get-secret-value", "global-bundle")
                .contains("no instance with a public address", "Failover drill");
        assertThat(surfer.part(page())).contains("hx-swap-oob", "answered now").doesNotContain("<html");
        assertThat(surfer.page(Locale.KOREAN, page())).contains("현재 응답(기본 인스턴스)", "접속하기", "장애 조치 훈련");
    }

    @Test
    void saysInWordsThatAwsDoesNotTellAndShowsWhatWasSeenBefore() throws Exception {
        surfer.page(page());
        seconds(1);
        sandbox.troubles().add(Trouble.unauthorized("DescribeDBInstances", 10));
        seconds(2);

        assertThat(surfer.page(page()))
                .contains("What is shown is what was seen before", "answered now", "UnauthorizedOperation");
    }

    @Test
    void letsOnlyOperatorsBeginADrill() throws Exception {
        assertThat(surfer.look(Role.EDITOR, page()).getContentAsString()).doesNotContain("/drills/failover");
        assertThat(surfer.look(Role.OPERATOR, page()).getContentAsString()).contains("/drills/failover");
        assertThat(surfer.look(Role.EDITOR, drill()).getStatus()).isEqualTo(403);
        assertThat(begin(Role.EDITOR, "120", "try", "true").getStatus()).isEqualTo(403);
        assertThat(drills.latest(database)).isEmpty();
    }

    @Test
    void wantsATargetAReasonAndToBeUnderstood() throws Exception {
        MockHttpServletResponse refused = begin(Role.OPERATOR, "two minutes", " ", "false");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "Give a whole number of seconds from 1 to", "Say why", "Confirm that you know", "two minutes");
        assertThat(drills.latest(database)).isEmpty();
    }

    @Test
    void keepsAReportOfADrill() throws Exception {
        MockHttpServletResponse begun = begin(Role.OPERATOR, "60", "quarterly drill", "true");
        String report = String.valueOf(begun.getRedirectedUrl());
        seconds(80);

        assertThat(surfer.page(report))
                .contains("Target missed", "quarterly drill", "target 1:00", "The name answers another address", "0:58")
                .contains("1:12", "In time", "Too late", "simulated: nobody is behind the address")
                .contains("The name still answers the old address", "Multi-AZ instance failover completed");
        assertThat(surfer.page(Locale.KOREAN, report)).contains("목표 미달", "타임라인", "이름이 아직 이전 주소");
        assertThat(surfer.page(live())).contains("Failover of orders", report);
        assertThat(surfer.page("/stacks/" + stack.id() + "/history")).contains("Drill begun", "Drill ended");
        assertThat(surfer.part(report)).contains("hx-swap-oob").doesNotContain("<html");
    }

    @Test
    void saysWhyADrillCannotBegin() throws Exception {
        sandbox.profile(Profile.INSTANT);
        stack = surfer.stack();
        database = bench.item(new DatabaseStack(bench, stack, false).database)
                .map(Item::id)
                .orElseThrow();
        bench.apply(stack);
        surfer.page(page());
        seconds(1);

        assertThat(surfer.look(Role.OPERATOR, drill()).getContentAsString())
                .contains("It has no standby that could take over")
                .doesNotContain("name=\"why\"");
    }
}
