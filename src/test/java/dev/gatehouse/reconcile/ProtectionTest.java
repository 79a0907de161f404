package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Protection;
import dev.gatehouse.inventory.Refused;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.inventory.WholeState;
import dev.gatehouse.kinds.hostedzone.HostedZoneSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is protected neither goes nor is replaced, whoever plans it, until that is lifted. */
@PanelTest
class ProtectionTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Protection protection;

    @Autowired
    private Stacks stacks;

    @Autowired
    private WholeState whole;

    @Autowired
    private Runs runs;

    @Autowired
    private AtOnce atOnce;

    @Autowired
    private TransactionTemplate transactions;

    private Stack stack;
    private Ref<VpcSpec> vpc;
    private Ref<SubnetSpec> subnet;

    @BeforeEach
    void aSubnetThatIsProtected() {
        stack = bench.stack();
        vpc = bench.add(stack, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));
        subnet = bench.add(stack, subnet("10.0.0.0/24"));
        bench.apply(stack);
        protection.set(List.of(id(subnet)), Workbench.ANNA);
    }

    private SubnetSpec subnet(String block) {
        return new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse(block), false, Tags.named("public"));
    }

    private static ResourceId id(Ref<?> ref) {
        return ((Ref.Managed<?>) ref).id();
    }

    private void assertHeld(ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.diagnostics())
                                .extracting(Diagnostic::code)
                                .containsExactly("protection.holds"));
    }

    @Test
    void blocksAPlanThatWouldReplaceItUntilItIsLifted() {
        bench.change(subnet, subnet("10.0.5.0/24"));

        Proposal blocked = bench.propose(stack);
        assertThat(blocked.isBlocked()).isTrue();
        assertThat(blocked.findings())
                .filteredOn(finding -> finding.diagnostic().code().equals("protection.replace"))
                .extracting(Finding::resource)
                .containsExactly(id(subnet));
        assertThatThrownBy(() -> bench.approve(stack))
                .isInstanceOfSatisfying(
                        NotApproved.class,
                        refused -> assertThat(refused.reason()).isEqualTo(NotApproved.Reason.BLOCKED));

        protection.lift(List.of(id(subnet)), Workbench.ANNA);
        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void blocksWhatWouldDragItAlong() {
        bench.change(vpc, new VpcSpec(Cidr.parse("10.0.0.0/17"), true, true, Tags.named("main")));

        assertThat(bench.propose(stack).isBlocked()).isTrue();
    }

    @Test
    void letsChangesInPlaceThrough() {
        bench.change(
                subnet, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), true, Tags.named("public")));

        assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void isNeitherRemovedNorPausedNorTornDown() {
        assertHeld(() -> inventory.remove(List.of(id(subnet)), Workbench.ANNA));
        assertHeld(() -> inventory.pause(List.of(id(subnet)), Workbench.ANNA));
        assertHeld(() -> bench.removeEverything(stack));
        assertHeld(() -> atOnce.carryOut(stack.id(), true, Workbench.ANNA, () -> bench.removeEverything(stack)));
        assertThat(bench.todo(stack)).isEmpty();
    }

    @Test
    void holdsNothingThatWasNeverMade() {
        Ref<SubnetSpec> planned = bench.add(
                stack, new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.7.0/24"), false, Tags.named("other")));
        protection.set(List.of(id(planned)), Workbench.ANNA);

        inventory.remove(List.of(id(planned)), Workbench.ANNA);
        assertThat(bench.item(planned)).isEmpty();
    }

    @Test
    void blocksTheEndOfWhatWasRemovedBefore() {
        protection.lift(List.of(id(subnet)), Workbench.ANNA);
        inventory.remove(List.of(id(subnet)), Workbench.ANNA);
        String basis = bench.propose(stack).plan().basis();
        protection.set(List.of(id(subnet)), Workbench.ANNA);

        assertThatThrownBy(() -> runs.approve(stack.id(), basis, Workbench.ANNA))
                .isInstanceOfSatisfying(
                        NotApproved.class,
                        refused -> assertThat(refused.reason()).isEqualTo(NotApproved.Reason.STALE));
        assertThat(bench.propose(stack).findings())
                .extracting(finding -> finding.diagnostic().code())
                .contains("protection.delete");
    }

    @Test
    void stopsATeardownThatIsUnderWayBeforeItsTurn() {
        protection.lift(List.of(id(subnet)), Workbench.ANNA);
        bench.removeEverything(stack);
        UUID run = bench.approve(stack);
        protection.set(List.of(id(subnet)), Workbench.ANNA);

        assertThat(bench.finish(run).state()).isEqualTo(RunState.FAILED);
        assertThat(bench.item(subnet).orElseThrow().externalId()).isNotNull();

        protection.lift(List.of(id(subnet)), Workbench.ANNA);
        runs.retry(run, Workbench.ANNA);
        assertThat(bench.finish(run).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(inventory.items(stack.id())).isEmpty();
    }

    @Test
    void isKeptByAWholeStateThatLeavesItOut() {
        WholeState.Wanted rest = new WholeState.Wanted(id(vpc), bench.spec(vpc), false, null);

        assertHeld(() -> transactions.execute(begun -> whole.replace(stack, List.of(rest), Workbench.ANNA)));
    }

    @Test
    void isSetAndLiftedByAWholeState() {
        WholeState.Wanted network = new WholeState.Wanted(id(vpc), bench.spec(vpc), false, true);
        WholeState.Wanted lifted = new WholeState.Wanted(id(subnet), bench.spec(subnet), false, false);
        transactions.execute(begun -> whole.replace(stack, List.of(network, lifted), Workbench.ANNA));

        assertThat(bench.item(vpc).orElseThrow().isProtected()).isTrue();
        assertThat(bench.item(subnet).orElseThrow().isProtected()).isFalse();
    }

    @Test
    void isThereFromTheStartForWhatCannotBeHadAgainInProduction() {
        Stack production = stacks.create(
                new UUID(0, 1),
                new Scope("123456789012", new Region("ap-northeast-2")),
                "prod-" + UUID.randomUUID().toString().substring(0, 8),
                Stage.PROD,
                Workbench.ANNA);
        Ref<HostedZoneSpec> zone = bench.add(production, zone());
        Ref<VpcSpec> plain =
                bench.add(production, new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.named("main")));

        assertThat(List.of(zone, plain))
                .extracting(ref -> bench.item(ref).map(Item::isProtected).orElseThrow())
                .containsExactly(true, false);
        Ref<HostedZoneSpec> trial = bench.add(stack, zone());
        assertThat(Objects.requireNonNull(bench.item(trial).orElse(null)).isProtected())
                .isFalse();
    }

    private HostedZoneSpec zone() {
        return new HostedZoneSpec("kept.example.net", List.of(), Tags.named("zone"));
    }
}
