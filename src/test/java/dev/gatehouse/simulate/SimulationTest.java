package dev.gatehouse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Some lives of stacks, each by its seed, on two panels: weeks pass there. {@code ./bench simulate} lives more. */
class SimulationTest {

    private static final int SEEDS = 300;
    /** Lived on both panels: last on one, first on the other. */
    private static final List<Long> LIVED_TWICE = List.of(147L, 148L, 149L);

    private static final List<Fate> FATES = new ArrayList<>();

    @BeforeAll
    static void live() {
        Seeds.run(List.of(LongStream.range(0, 150), LongStream.range(147, SEEDS)), 2, FATES::add);
    }

    @Test
    void whateverHappensEverythingIsThereOnceAndInTheEndNothing() {
        assertThat(FATES).hasSize(SEEDS + LIVED_TWICE.size());
        assertThat(FATES).filteredOn(fate -> !fate.wrong().isEmpty()).isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameCallsWhateverWasLivedBefore() {
        assertThat(LIVED_TWICE).allSatisfy(seed -> {
            List<List<String>> traces = FATES.stream()
                    .filter(fate -> fate.seed() == seed)
                    .map(Fate::trace)
                    .toList();
            assertThat(traces).hasSize(2);
            assertThat(traces.getFirst()).isNotEmpty().isEqualTo(traces.getLast());
        });
    }
}
