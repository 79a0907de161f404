package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Observation;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Trouble;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several stacks of one account and Region, looked at one after the other. */
@PanelTest
class SharedLookTest {

    @Autowired
    private Workbench bench;

    @Autowired
    private Observer observer;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transactions;

    private List<Stack> stacks;

    @BeforeEach
    void threeStacksAreThere() {
        Stack first = bench.stack();
        stacks = List.of(
                first, bench.stackBeside(first, first.name() + " b"), bench.stackBeside(first, first.name() + " c"));
        for (Stack stack : stacks) {
            new CacheServiceNetwork(bench, stack);
            assertThat(bench.apply(stack).state()).isEqualTo(RunState.SUCCEEDED);
        }
    }

    @Test
    void takesNoMoreCallsForAllOfThemThanForTheFirst() {
        Instant after = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        sandbox.calls().clear();

        observer.look(stacks.getFirst().id(), after);
        int first = sandbox.calls().reading();
        sandbox.calls().clear();
        clock.advance(Duration.ofSeconds(1));
        assertThat(observer.lookAtAll(ids(), clock.instant())).isEmpty();

        assertThat(sandbox.calls().count("DescribeSubnets")).isEqualTo(1);
        assertThat(sandbox.calls().count("DescribeVpcAttribute")).isEqualTo(2 * stacks.size());
        assertThat(sandbox.calls().reading()).isEqualTo(first + 2 * (stacks.size() - 1));
    }

    private List<UUID> ids() {
        return stacks.stream().map(Stack::id).toList();
    }

    @Test
    void asksForTheDetailsOfThoseAloneThatSomebodyWaitsFor() {
        clock.advance(Duration.ofSeconds(1));
        sandbox.calls().clear();

        bench.propose(stacks.getLast());

        assertThat(sandbox.calls().count("DescribeVpcAttribute")).isEqualTo(2);
    }

    @Test
    void takesAsManyCallsForAnApplyBesideOthersAsAlone() {
        Stack alone = bench.stack();
        new CacheServiceNetwork(bench, alone);
        sandbox.calls().clear();
        bench.apply(alone);
        int forOne = sandbox.calls().count("DescribeVpcAttribute");
        Stack beside = bench.stackBeside(stacks.getFirst(), alone.name() + " beside");
        new CacheServiceNetwork(bench, beside);
        sandbox.calls().clear();

        bench.apply(beside);

        assertThat(sandbox.calls().count("DescribeVpcAttribute")).isEqualTo(forOne);
    }

    @Test
    void doesNotLetAKindInTroubleHinderStacksThatHaveNothingOfIt() {
        Stack small = bench.stackBeside(stacks.getFirst(), stacks.getFirst().name() + " small");
        bench.add(small, new VpcSpec(Cidr.parse("10.9.0.0/16"), true, true, Tags.named("small")));
        bench.apply(small);
        clock.advance(Duration.ofSeconds(1));
        sandbox.troubles().add(Trouble.unauthorized("DescribeNatGateways", 1));

        var troubles = observer.lookAtAll(List.of(stacks.getFirst().id(), small.id()), clock.instant());

        assertThat(troubles.keySet())
                .extracting(Stack::id)
                .containsOnly(stacks.getFirst().id());
        assertThat(inventory.items(small.id())).extracting(Item::observedAt).containsOnly(clock.instant());
    }

    @Test
    void writesNothingOverWhatWasSeenLater() {
        Instant seen = clock.instant();
        Item vpc = inventory.items(stacks.getFirst().id()).getFirst();
        Instant later = seen.plusSeconds(5);
        clock.advance(Duration.ofSeconds(5));
        observer.look(stacks.getFirst().id(), clock.instant().minusMillis(1));

        transactions.executeWithoutResult(
                status -> ledger.observed(Map.of(vpc.id(), new Observation.Absent<Spec>()), seen));

        assertThat(inventory.find(vpc.id()).orElseThrow().observed()).isInstanceOf(Present.class);
        assertThat(ledger.observedAt(vpc.id())).isEqualTo(later);
    }

    @Test
    void saysOfEachWhenItWasSeenAndNotWhenItWasWrittenDown() {
        Instant after = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        Instant seen = clock.instant();

        observer.lookAtAll(ids(), after);
        clock.advance(Duration.ofSeconds(30));
        observer.look(stacks.getLast().id(), after);

        assertThat(inventory.items(stacks.getLast().id()))
                .allMatch(item -> item.observed() instanceof Present<?>)
                .extracting(Item::observedAt)
                .containsOnly(seen);
    }

    @Test
    void isLookedAtAnewByWhoeverAsksForSomethingYounger() {
        clock.advance(Duration.ofSeconds(1));
        observer.look(stacks.getFirst().id(), clock.instant().minusMillis(1));
        sandbox.calls().clear();

        observer.look(stacks.getLast().id(), clock.instant());

        assertThat(sandbox.calls().count("DescribeSubnets")).isEqualTo(1);
    }
}
