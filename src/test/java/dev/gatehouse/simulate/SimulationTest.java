package dev.gatehouse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Some lives of stacks, each by its seed, on a panel of their own: weeks pass there. {@code ./bench simulate} lives more. */
class SimulationTest {

    private static final int SEEDS = 60;

    @Test
    void whateverHappensEverythingIsThereOnceAndInTheEndNothing() {
        List<Fate> wrong = new ArrayList<>();
        Seeds.run(0, SEEDS, fate -> {
            if (!fate.wrong().isEmpty()) {
                wrong.add(fate);
            }
        });

        assertThat(wrong).isEmpty();
    }
}
