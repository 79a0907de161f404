package dev.gatehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A panel may end at any call to AWS: nothing is lost, doubled or left behind, and nobody has to repair anything. */
class CrashTest {

    private static final int LIVES = Integer.getInteger("crash.lives", 2);

    private static Lab lab;

    @BeforeAll
    static void aPanel() {
        lab = Lab.open(7);
    }

    @AfterAll
    static void thePanelGoes() {
        lab.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache-service", "ha-web"})
    void convergesWhereverThePanelWasKilled(String blueprint) {
        Sweep sweep = Sweep.over(lab, blueprint, 1, null);
        long began = System.nanoTime();
        sweep.sample(LIVES);
        System.err.println("XX " + blueprint + " points " + sweep.crashPoints() + " different " + sweep.different() + " met "
                + sweep.crashes() + " of " + LIVES * 4 + " seconds " + (System.nanoTime() - began) / 1e9);
        sweep.findings().forEach(f -> System.err.println("XX " + f));
        assertThat(sweep.findings()).isEmpty();
    }

    @Test
    void goesTheSameWayWithTheSameSeed() {
        lab.aws().reset();
        Passage first = Life.of("cache-service", lab, 3).pass(Phase.CREATE, new CrashPoint(100, Moment.BEFORE_THE_REPLY));
        lab.aws().reset();
        Passage second = Life.of("cache-service", lab, 3).pass(Phase.CREATE, new CrashPoint(100, Moment.BEFORE_THE_REPLY));

        assertThat(second.trace()).isEqualTo(first.trace());
    }
}
