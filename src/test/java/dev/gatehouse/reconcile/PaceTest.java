package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Edge.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private static List<Call> calls(int count) {
        return Collections.nCopies(count, new Call("ec2", "DescribeSubnets", "ok", ""));
    }

    @Test
    void isAsUsualWhileAFewCallsAreEnough() {
        assertThat(Pace.of(List.of(), USUAL)).isEqualTo(USUAL);
        assertThat(Pace.of(calls(6), USUAL)).isEqualTo(USUAL);
    }

    @Test
    void takesAFiftiethOfWhatAwsRefillsAtMost() {
        Duration pace = Pace.of(calls(40), USUAL);
        double aSecond = 40.0 / pace.toSeconds();
        assertThat(aSecond).isLessThanOrEqualTo(0.02 * 5);
    }

    @Test
    void isAnotherForEachStackAndNeverFarFromUsual() {
        List<Duration> spread = List.of(
                Pace.spread(USUAL, new UUID(1, 2), NOW),
                Pace.spread(USUAL, new UUID(3, 4), NOW),
                Pace.spread(USUAL, new UUID(1, 2), NOW.plusSeconds(60)));
        assertThat(spread)
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(one).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(66)));
    }
}
