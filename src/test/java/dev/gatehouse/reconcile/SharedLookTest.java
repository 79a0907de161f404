package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
        stacks.forEach(stack -> observer.look(stack.id(), after));

        assertThat(sandbox.calls().reading()).isEqualTo(first);
        assertThat(sandbox.calls().count("DescribeSubnets")).isEqualTo(1);
        assertThat(sandbox.calls().count("DescribeVpcAttribute")).isEqualTo(2 * stacks.size());
    }

    @Test
    void saysOfEachWhenItWasSeenAndNotWhenItWasWrittenDown() {
        Instant after = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        Instant seen = clock.instant();

        observer.look(stacks.getFirst().id(), after);
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
