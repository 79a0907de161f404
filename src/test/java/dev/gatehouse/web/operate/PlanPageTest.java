package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@PanelTest
class PlanPageTest {

    private static final Pattern BASIS = Pattern.compile("name=\"basis\" value=\"([0-9a-f]+)\"");
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]+)\"");

    @Autowired
    private SettableClock clock;

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Runs runs;

    @Autowired
    private Sandbox sandbox;

    private Stack stack;

    @BeforeEach
    void aStack() {
        stack = surfer.stack();
    }

    @AfterEach
    void troubleEnds() {
        sandbox.troubles().clear();
    }

    private String plan() {
        return "/stacks/" + stack.id() + "/plan";
    }

    private Ref<VpcSpec> vpc(String cidr) {
        return bench.add(stack, new VpcSpec(Cidr.parse(cidr), true, true, Tags.named("main")));
    }

    private Ref<SubnetSpec> subnet(Ref<VpcSpec> vpc) {
        return bench.add(
                stack, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), true, Tags.named("public")));
    }

    @Test
    void comesAtOnceAndFetchesThePlanAfterwards() throws Exception {
        vpc("10.0.0.0/16");

        assertThat(surfer.page(plan()))
                .contains("Looking at AWS", "hx-get=\"" + plan() + "?fresh=true\"")
                .doesNotContain("Create 1");
        assertThat(surfer.part(plan() + "?fresh=true")).contains("Create 1").doesNotContain("<html");
    }

    @Test
    void saysThatThereIsNothingToDo() throws Exception {
        assertThat(surfer.page(plan() + "?fresh=true"))
                .contains("Nothing to do")
                .doesNotContain("approve\"");
        assertThat(surfer.page(Locale.KOREAN, plan() + "?fresh=true")).contains("할 일이 없습니다");
    }

    @Test
    void tellsWhatIsMadeWhyAndWhatItCosts() throws Exception {
        new CacheServiceNetwork(bench, stack);

        String page = surfer.page(plan() + "?fresh=true");

        assertThat(page).contains("Create 13", "cache-nat", "$0.064", "₩67,230", "Prices as of 2026-10");
        assertThat(surfer.page(Locale.KOREAN, plan() + "?fresh=true")).contains("13개 생성", "탄력적 IP", "새로 추가됨");
    }

    @Test
    void namesReferencesAndTellsTheirFieldsInTheWordsOfTheForm() throws Exception {
        Ref<VpcSpec> vpc = vpc("10.0.0.0/16");
        subnet(vpc);

        String page = surfer.page(plan() + "?fresh=true");

        assertThat(page).contains("IPv4 address block", "<ins>main</ins>").doesNotContain(vpc.toString());
    }

    @Test
    void makesAReplacementAndWhatItDragsAlongStandOut() throws Exception {
        CacheServiceNetwork network = new CacheServiceNetwork(bench, stack);
        bench.apply(stack);
        bench.change(network.publicSubnet, network.subnet("10.0.9.0/24", true, "cache-public"));

        String page = surfer.page(plan() + "?fresh=true");

        assertThat(page)
                .contains("Change 3, replace 2", "What this interrupts", "open connections break")
                .contains("With it change: Route table cache-private.")
                .contains("<del>10.0.0.0/24</del>", "<ins>10.0.9.0/24</ins>", "cannot be changed in place")
                .contains("btn btn-lg btn-danger");
    }

    @Test
    void beginsTheRunThatWasApproved() throws Exception {
        vpc("10.0.0.0/16");

        MockHttpServletResponse answer = approve(surfer.page(plan() + "?fresh=true"), "");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl())
                .isEqualTo("/stacks/" + stack.id() + "/runs/"
                        + runs.running(stack.id()).orElseThrow().id());
        assertThat(surfer.page(plan() + "?fresh=true")).contains("A run is changing this stack now");
    }

    @Test
    void refusesAPlanThatIsNoLongerTheOneSeenAndSaysWhatIsDifferent() throws Exception {
        Ref<VpcSpec> vpc = vpc("10.0.0.0/16");
        String seen = surfer.page(plan() + "?fresh=true");
        subnet(vpc);

        MockHttpServletResponse answer = approve(seen, "");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("The plan is no longer the one you saw", "New: Create Subnet public", "Create 2");
        assertThat(surfer.press(Locale.KOREAN, plan() + "/approve", "basis", basis(seen))
                        .getContentAsString())
                .contains("보았던 플랜이 더 이상 유효하지 않아 아무 일도 하지 않았습니다.");
        assertThat(runs.running(stack.id())).isEmpty();
    }

    @Test
    void asksForAReasonWhenThereAreWarnings() throws Exception {
        vpc("203.0.0.0/16");
        String seen = surfer.page(plan() + "?fresh=true");
        assertThat(seen).contains("One warning: approving needs a reason", "required");

        assertThat(approve(seen, " ").getStatus()).isEqualTo(422);
        assertThat(approve(seen, "the range is ours").getStatus()).isEqualTo(302);
        assertThat(runs.running(stack.id()).orElseThrow().by().why()).isEqualTo("the range is ours");
    }

    static List<Arguments> troubles() {
        return List.of(
                Arguments.of(
                        Trouble.unauthorized("DescribeVpcs", 9),
                        "UnauthorizedOperation",
                        "lack a permission",
                        "자격 증명에 권한이 없습니다"),
                Arguments.of(
                        Trouble.throttle("DescribeVpcs", 9),
                        "RequestLimitExceeded",
                        "more calls than AWS allows",
                        "AWS가 허용하는 양을 넘었습니다"),
                Arguments.of(
                        Trouble.internalError("DescribeVpcs", 9),
                        "InternalError",
                        "AWS did not answer properly",
                        "AWS가 제대로 응답하지 않아"),
                Arguments.of(
                        Trouble.loseRequest("DescribeVpcs", 9),
                        "NoAnswer",
                        "AWS could not be reached",
                        "AWS에 연결할 수 없습니다"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void saysWhatAwsSaidWhenItCannotBeAsked(Trouble trouble, String code, String english, String korean)
            throws Exception {
        bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        bench.apply(stack);
        sandbox.troubles().add(trouble);

        assertThat(surfer.page(plan() + "?fresh=true"))
                .contains("AWS could not be asked", code, english, "What to do:")
                .doesNotContain("/plan/approve");
        // After being throttled the panel asks less for a while, and would say that instead.
        clock.advance(Duration.ofMinutes(1));
        assertThat(surfer.page(Locale.KOREAN, plan() + "?fresh=true")).contains(code, korean, "대처 방법");
    }

    @Test
    void letsOnlyOperatorsApprove() throws Exception {
        vpc("10.0.0.0/16");
        String seen = surfer.page(plan() + "?fresh=true");

        assertThat(surfer.press(Role.EDITOR, plan() + "/approve", "basis", basis(seen))
                        .getStatus())
                .isEqualTo(403);
        assertThat(runs.running(stack.id())).isEmpty();
    }

    @Test
    void readersSeeThePlanWithoutItsButton() throws Exception {
        vpc("10.0.0.0/16");

        String page = surfer.look(Role.VIEWER, plan() + "?fresh=true").getContentAsString();

        assertThat(page)
                .contains("Somebody with the role operator can approve it")
                .doesNotContain("name=\"basis\"");
    }

    @Test
    void doesNotExistForAStackInAnAccountOfOthers() throws Exception {
        Stack hidden = bench.stack();

        assertThat(surfer.look(Role.OPERATOR, "/stacks/" + hidden.id() + "/plan")
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse approve(String seen, String why) throws Exception {
        return surfer.press(
                Role.OPERATOR,
                plan() + "/approve",
                "basis",
                basis(seen),
                "why",
                why,
                "shown",
                SHOWN.matcher(seen).results().findFirst().orElseThrow().group(1));
    }

    private static String basis(String page) {
        Matcher matcher = BASIS.matcher(page);
        assertThat(matcher.find()).as("the page has a plan to approve").isTrue();
        return matcher.group(1);
    }
}
