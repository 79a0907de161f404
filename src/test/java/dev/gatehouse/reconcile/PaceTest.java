package dev.gatehouse.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void growsTwofoldAtTheMostWhileAFewCallsAreEnough() {
        pace.looked(1, Duration.ofSeconds(5), USUAL);
        assertThat(pace.stacks()).isEqualTo(2);
        pace.looked(2, Duration.ofSeconds(5), USUAL);
        assertThat(pace.stacks()).isEqualTo(4);
    }

    @Test
    void takesAsManyAsAwsHasForgottenAboutWhenTheNextAreDue() {
        pace.looked(20, Duration.ofSeconds(100), USUAL);
        assertThat(pace.stacks()).isEqualTo(12);
    }

    @Test
    void takesOneAtLeastHoweverMuchItTakes() {
        pace.looked(1, Duration.ofMinutes(10), USUAL);
        assertThat(pace.stacks()).isEqualTo(1);
        pace.failed();
        assertThat(pace.stacks()).isEqualTo(1);
    }

    @Test
    void takesHalfAfterItWasTooMuch() {
        pace.looked(8, Duration.ofSeconds(30), USUAL);
        pace.failed();
        assertThat(pace.stacks()).isEqualTo(8);
    }

    @Test
    void staysNearTheUsualAndIsAnotherForEachAccountAndMinute() {
        Scope seoul = new Scope("111122223333", new Region("ap-northeast-2"));
        Scope tokyo = new Scope("111122223333", new Region("ap-northeast-1"));
        List<Duration> spread = List.of(
                Pace.spread(USUAL, seoul, NOW),
                Pace.spread(USUAL, tokyo, NOW),
                Pace.spread(USUAL, seoul, NOW.plusSeconds(60)));
        assertThat(spread)
                .doesNotHaveDuplicates()
                .allSatisfy(one -> assertThat(one).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(66)));
    }
}
