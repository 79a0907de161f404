package dev.gatehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A panel may end at any call to AWS: nothing is lost, doubled or left behind, and nobody has to repair anything. These are a
 * few of all points, spread evenly; {@code ./bench crash} goes through all of them.
 */
class CrashTest {

    private static final Duration HIDDEN = Duration.ofSeconds(20);

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
    @CsvSource({"cache-service, 6", "ha-web, 3"})
    void convergesWhereverThePanelWasKilled(String blueprint, int lives) {
        Sweep sweep = Sweep.over(lab, blueprint, 1, null);

        sweep.sample(lives);

        assertThat(sweep.findings()).isEmpty();
        assertThat(sweep.crashes()).isGreaterThanOrEqualTo(lives * 3);
    }

    @Test
    void convergesWhileAwsDoesNotShowWhatIsNew() {
        Sweep sweep = Sweep.over(lab, "cache-service", 2, HIDDEN);

        sweep.sample(2);

        assertThat(sweep.findings()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItIsCancelledAfterTheKillAndTakenAway() {
        Sweep sweep = Sweep.over(lab, "cache-service", 3, null);

        sweep.cutShort(12);

        assertThat(sweep.findings()).isEmpty();
    }

    @Test
    void goesTheSameWayWithTheSameSeed() {
        assertThat(killedOnce(3)).isEqualTo(killedOnce(3));
        assertThat(killedOnce(4)).isNotEqualTo(killedOnce(3));
    }

    private static List<String> killedOnce(int seed) {
        lab.aws().reset();
        return Life.of("cache-service", lab, seed)
                .pass(Phase.CREATE, new CrashPoint(100, Moment.BEFORE_THE_REPLY))
                .trace();
    }
}
