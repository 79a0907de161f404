package dev.gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SandboxClockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Instant source = NOON;
    private Course kept = Course.withTheSource(NOON);
    private final SandboxClock clock = new SandboxClock(() -> source, kept, course -> kept = course);

    @Test
    void goesAsFastAsItIsToldWithoutAJump() {
        source = NOON.plusSeconds(10);
        clock.speed(60);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(10));
        source = NOON.plusSeconds(12);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(130));
    }

    @Test
    void slowsDownWithoutGoingBack() {
        clock.speed(100);
        source = NOON.plusSeconds(3);
        clock.speed(1);
        source = NOON.plusSeconds(4);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(301));
    }

    @Test
    void advancesWhileItIsFast() {
        clock.speed(2);
        clock.advance(Duration.ofMinutes(1));
        source = NOON.plusSeconds(5);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(70));
    }

    @Test
    void standsWhenTheSourceGoesBack() {
        clock.speed(10);
        source = NOON.minusSeconds(5);
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void goesOnWhereItWouldBeAfterARestart() {
        clock.speed(10);
        source = NOON.plusSeconds(6);
        assertThat(new SandboxClock(() -> source, kept, course -> {}).instant()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void refusesToStandStillOrToRace() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.speed(0));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.speed(3_601));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    }
}
