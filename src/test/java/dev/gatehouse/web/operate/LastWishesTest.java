package dev.gatehouse.web.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.History;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Wish;
import dev.gatehouse.kinds.dbinstance.DbInstanceSpec;
import dev.gatehouse.kinds.dbinstance.FinalSnapshot;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import dev.gatehouse.support.DatabaseStack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Surfer;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Role;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

/** What people decide before what holds data is deleted, and that it comes so. */
@PanelTest
class LastWishesTest {

    @Autowired
    private Surfer surfer;

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Runs runs;

    @Autowired
    private History history;

    @Autowired
    private Sandbox sandbox;

    private Stack stack;
    private Ref<DbInstanceSpec> database;
    private String fate;
    private String lift;

    @BeforeEach
    void aDatabaseThatIsThere() {
        stack = surfer.stack();
        database = new DatabaseStack(bench, stack, false).database;
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        fate = "fate." + id();
        lift = "lift." + id();
    }

    @Test
    void asksWhatBecomesOfTheDataAndNamesTheSnapshotThatWouldBeBilled() throws Exception {
        String page = surfer.page(at("/remove"));

        assertThat(page)
                .contains("What becomes of the data of orders?", "Keep a final snapshot, orders-final-", "bills it")
                .contains("Keep nothing")
                .doesNotContain("checked=\"checked\" required");
        assertThat(surfer.page(Locale.KOREAN, at("/remove"))).contains("최종 스냅샷 orders-final-");
        assertThat(surfer.page("/stacks/" + stack.id() + "/teardown")).contains(fate);
        assertThat(surfer.page("/stacks/" + stack.id() + "/pause?resource=" + id()))
                .contains(fate);
    }

    @Test
    void deletesNothingBeforeSomebodyHasChosen() throws Exception {
        for (String path : new String[] {at("/remove"), at("/remove/now")}) {
            MockHttpServletResponse answer = surfer.press(Role.OPERATOR, path, "why", "no longer needed");
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString())
                    .contains("Choose what becomes of the data of orders.", "no longer needed");
        }
        String all = "/stacks/" + stack.id() + "/teardown";
        assertThat(surfer.press(Role.OPERATOR, all, "confirmation", stack.name())
                        .getStatus())
                .isEqualTo(422);
        String pause = "/stacks/" + stack.id() + "/pause";
        assertThat(surfer.press(Role.OPERATOR, pause + "/now", "resource", id()).getStatus())
                .isEqualTo(422);
        assertThat(inventory.items(stack.id())).allMatch(item -> item.wish() == Wish.WANTED);
    }

    /** It was made with the wish that nothing be kept. */
    @Test
    void keepsTheSnapshotThatWasChosenAtTheEndAndRemembersWhoChose() throws Exception {
        surfer.press(Role.OPERATOR, at("/remove/now"), fate, "keep", "why", "moved elsewhere");

        assertThat(finish()).isEqualTo(RunState.SUCCEEDED);
        assertThat(rds().describeDBSnapshots().dbSnapshots())
                .extracting(DBSnapshot::dbSnapshotIdentifier)
                .singleElement()
                .asString()
                .startsWith("orders-final-");
        assertThat(history.of(stack.id(), History.Filter.ALL, PageRequest.of(0, 50)))
                .filteredOn(entry -> entry.action().equals("resource.decided"))
                .extracting(Entry::after)
                .singleElement()
                .asString()
                .startsWith("keep orders-final-");
    }

    @Test
    void keepsNothingOfAWholeStackIfThatWasChosen() throws Exception {
        bench.change(database, Shape.with(bench.spec(database), "finalSnapshot", FinalSnapshot.KEEP));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);

        surfer.press(Role.OPERATOR, "/stacks/" + stack.id() + "/teardown", "confirmation", stack.name(), fate, "skip");

        assertThat(finish()).isEqualTo(RunState.SUCCEEDED);
        assertThat(rds().describeDBSnapshots().dbSnapshots()).isEmpty();
    }

    @Test
    void liftsTheProtectionOnlyIfSomebodySaysSo() throws Exception {
        bench.change(database, Shape.with(bench.spec(database), "deletionProtection", true));
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);

        MockHttpServletResponse refused = surfer.press(Role.OPERATOR, at("/remove/now"), fate, "skip");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("orders is protected from deletion", "Lift the deletion protection of orders");

        surfer.press(Role.OPERATOR, at("/remove/now"), fate, "skip", lift, "true", "why", "moved elsewhere");
        assertThat(finish()).isEqualTo(RunState.SUCCEEDED);
        assertThat(rds().describeDBInstances().dbInstances()).isEmpty();
    }

    private RunState finish() {
        return bench.finish(runs.running(stack.id()).orElseThrow().id()).state();
    }

    private RdsClient rds() {
        return SandboxClients.inProcess(sandbox)
                .account(stack.scope().account())
                .rds();
    }

    private String id() {
        return ((Ref.Managed<?>) database).id().toString();
    }

    private String at(String path) {
        return "/stacks/" + stack.id() + "/resources/" + id() + path;
    }
}
