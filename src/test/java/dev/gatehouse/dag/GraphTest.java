package dev.gatehouse.dag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of things. */
class GraphTest {

    @Test
    void ordersEachNodeAfterWhatItHappensAfter() {
        Graph<String> day = new Graph<String>()
                .happensAfter("lunch", "breakfast")
                .happensAfter("dinner", "lunch")
                .happensAfter("tea", "lunch")
                .add("walk");

        assertThat(day.order()).containsExactly("breakfast", "walk", "lunch", "dinner", "tea");
    }

    @Test
    void knowsWhatHappensAfterWhatThroughOthers() {
        Graph<String> day =
                new Graph<String>().happensAfter("lunch", "breakfast").happensAfter("dinner", "lunch");

        assertThat(day.isAfter("dinner", "breakfast")).isTrue();
        assertThat(day.isAfter("breakfast", "dinner")).isFalse();
    }

    @Test
    void namesTheNodesOfACircle() {
        Graph<String> circle = new Graph<String>()
                .happensAfter("b", "a")
                .happensAfter("c", "b")
                .happensAfter("a", "c")
                .happensAfter("d", "c");

        assertThatThrownBy(circle::order)
                .isInstanceOfSatisfying(
                        Graph.Cycle.class,
                        cycle -> assertThat(List.<Object>copyOf(cycle.nodes()))
                                .hasSize(3)
                                .isSubsetOf("a", "b", "c"));
    }

    @Test
    void doesNotWaitForItself() {
        assertThat(new Graph<String>().happensAfter("a", "a").order()).containsExactly("a");
    }
}
