package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@PanelTest
class TeardownTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Stacks stacks;

    @Autowired
    private Runs runs;

    private Stack stack;
    private CacheServiceNetwork network;

    @BeforeEach
    void aNetworkThatIsThere() {
        stack = surfer.stack();
        network = new CacheServiceNetwork(bench, stack);
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
    }

    private String at(String path) {
        return "/stacks/" + stack.id() + path;
    }

    private static String id(Ref<?> ref) {
        return ((Ref.Managed<?>) ref).id().toString();
    }

    private RunState finish() {
        return bench.finish(runs.running(stack.id()).orElseThrow().id()).state();
    }

    @Test
    void saysWhatGoesInWhichOrderAndWhatStopsCosting() throws Exception {
        String page = surfer.page(at("/teardown"));

        assertThat(page).contains("Delete all 13", "$0.064", "$46.72").contains(stack.name());
        assertThat(page.indexOf(">cache-nat<")).isLessThan(page.indexOf(">cache-nat-ip<"));
        assertThat(page.indexOf(">cache-nat-ip<")).isLessThan(page.indexOf(">cache-vpc<"));
        assertThat(surfer.page(Locale.KOREAN, at("/teardown"))).contains("13개 모두 삭제");
    }

    @Test
    void asksForTheNameOfTheStackAndKeepsTheReason() throws Exception {
        MockHttpServletResponse answer =
                surfer.press(Role.OPERATOR, at("/teardown"), "confirmation", "another", "why", "no longer needed");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("That is not the name of the stack", "no longer needed", "aria-invalid=\"true\"");
        assertThat(inventory.items(stack.id())).allMatch(item -> item.wish() == Wish.WANTED);
    }

    @Test
    void takesEverythingDownAndThenTheStackItself() throws Exception {
        surfer.press(Role.OPERATOR, at("/teardown"), "confirmation", stack.name());
        assertThat(finish()).isEqualTo(RunState.SUCCEEDED);
        assertThat(inventory.items(stack.id())).isEmpty();

        assertThat(surfer.page(at("/teardown"))).contains("Nothing is left of it in AWS", "Remove the stack");
        assertThat(surfer.press(Role.OPERATOR, at("/teardown/stack"), "confirmation", stack.name())
                        .getRedirectedUrl())
                .isEqualTo("/stacks");
        assertThat(stacks.find(stack.id())).isEmpty();
    }

    @Test
    void keepsAStackThatHasSomethingLeft() throws Exception {
        surfer.press(Role.OPERATOR, at("/teardown/stack"), "confirmation", stack.name());

        assertThat(stacks.find(stack.id())).isPresent();
    }

    @Test
    void leavesTheStackToOperators() throws Exception {
        assertThat(surfer.press(Role.EDITOR, at("/teardown"), "confirmation", stack.name())
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void refusesToDeleteWhatOthersNeedAndNamesThem() throws Exception {
        String path = at("/resources/" + id(network.gateway) + "/remove");

        assertThat(surfer.page(path)).contains("is still needed by", "cache-public");
        MockHttpServletResponse refused = surfer.press(Role.OPERATOR, path + "/now");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("is still needed by", "cache-public");
        assertThat(runs.running(stack.id())).isEmpty();
    }

    @Test
    void leavesDeletingAtOnceToOperators() throws Exception {
        assertThat(surfer.press(Role.EDITOR, removeNow(network.endpoint)).getStatus())
                .isEqualTo(403);
        assertThat(surfer.look(Role.EDITOR, at("/resources/" + id(network.endpoint) + "/remove"))
                        .getContentAsString())
                .contains("Remove cache-s3")
                .doesNotContain("/remove/now");
    }

    @Test
    void deletesOneResourceAtOnce() throws Exception {
        surfer.press(Role.OPERATOR, removeNow(network.endpoint), "why", "not used");

        assertThat(finish()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.item(network.endpoint)).isEmpty();
    }

    @Test
    void deletesTogetherWhatWasChosenOnThePageOfRemoval() throws Exception {
        surfer.press(
                Role.OPERATOR, removeNow(network.privateTable), "with", id(network.endpoint), "why", "neither is used");

        assertThat(finish()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.item(network.endpoint)).isEmpty();
        assertThat(bench.item(network.privateTable)).isEmpty();
    }

    @Test
    void tellsWhereTheStackLivesAndTheWayToItsEnd() throws Exception {
        assertThat(surfer.page(at("/settings")))
                .contains("ap-northeast-2", stack.scope().account(), at("/teardown"));
        assertThat(surfer.look(Role.VIEWER, at("/settings")).getContentAsString())
                .contains("Operators can take the stack down")
                .doesNotContain(at("/teardown"));
        assertThat(surfer.page(Locale.KOREAN, at("/settings"))).contains("AWS 계정", "스택 모두 삭제");
    }

    @Test
    void releasesANatGatewayWithItsAddressInOneActionAndBringsThemBackInOne() throws Exception {
        String both = "?resource=" + id(network.nat) + "&resource=" + id(network.elasticIp);
        assertThat(surfer.page(at("/cost"))).contains(at("/pause" + both).replace("&", "&amp;"));
        assertThat(surfer.page(at("/pause" + both)))
                .contains("Pause all 2 now", "open connections break", "$46.72 a month");

        press("/pause/now");
        assertThat(finish()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.item(network.nat).map(Item::wish)).contains(Wish.PAUSED);
        assertThat(bench.item(network.nat).orElseThrow().externalId()).isNull();
        assertThat(bench.todo(stack)).isEmpty();

        assertThat(surfer.page(at("/resume" + both))).contains("Resume all 2 now");
        press("/resume/now");
        assertThat(finish()).isEqualTo(RunState.SUCCEEDED);
        assertThat(bench.item(network.nat).orElseThrow().externalId()).isNotNull();
    }

    private String removeNow(Ref<?> ref) {
        return at("/resources/" + id(ref) + "/remove/now");
    }

    private void press(String path) throws Exception {
        surfer.press(
                Role.OPERATOR,
                at(path),
                "resource",
                id(network.nat),
                "resource",
                id(network.elasticIp),
                "why",
                "nobody needs it at night");
    }

    @Test
    void showsThePlanInsteadWhenOtherChangesWait() throws Exception {
        bench.change(network.publicSubnet, network.subnet("10.0.9.0/24", true, "cache-public"));

        MockHttpServletResponse answer = surfer.press(Role.OPERATOR, removeNow(network.endpoint));

        assertThat(answer.getRedirectedUrl()).isEqualTo(at("/plan"));
        assertThat(runs.running(stack.id())).isEmpty();
        assertThat(bench.todo(stack)).contains("DELETE vpc-endpoint cache-s3", "REPLACE subnet cache-public");
    }
}
