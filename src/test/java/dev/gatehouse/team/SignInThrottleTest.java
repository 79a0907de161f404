package dev.gatehouse.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.TestTallies;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final Tallies tallies = TestTallies.on(TestTallies.h2(), clock);
    private final SignInThrottle throttle = new SignInThrottle(tallies, clock);

    @BeforeEach
    void failFourTimes() {
        fail(4);
    }

    @Test
    void forgivesFourFailures() {
        assertThat(throttle.waitFor("kim", "192.0.2.1")).isZero();
    }

    @Test
    void makesTheSixthTryWaitHalfAMinute() {
        fail(1);

        assertThat(throttle.waitFor("kim", "192.0.2.1")).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(throttle.waitFor("kim", "192.0.2.1")).isZero();
    }

    @Test
    void doublesTheWaitUpToAQuarterOfAnHour() {
        fail(2);
        assertThat(throttle.waitFor("kim", "192.0.2.1")).isEqualTo(Duration.ofMinutes(1));

        fail(20);
        assertThat(throttle.waitFor("kim", "192.0.2.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void countsEachLoginAndAddressByItself() {
        fail(1);

        assertThat(throttle.waitFor("kim", "192.0.2.2")).isZero();
        assertThat(throttle.waitFor("lee", "192.0.2.1")).isZero();
    }

    @Test
    void countsALoginFromChangingAddressesToo() {
        for (int i = 0; i < 11; i++) {
            assertThat(throttle.waitFor("kim", "198.51.100." + i)).isZero();
            throttle.failed("kim", "198.51.100." + i);
        }

        assertThat(throttle.waitFor("kim", "203.0.113.1")).isEqualTo(Duration.ofSeconds(30));
        throttle.succeeded("kim", "203.0.113.1");
        assertThat(throttle.waitFor("kim", "203.0.113.1")).isZero();
    }

    @Test
    void countsWhatFailedAtAnotherPanel() {
        new SignInThrottle(tallies, clock).failed("kim", "192.0.2.1");

        assertThat(throttle.waitFor("kim", "192.0.2.1")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void startsAnewAfterASuccess() {
        throttle.succeeded("kim", "192.0.2.1");
        fail(4);

        assertThat(throttle.waitFor("kim", "192.0.2.1")).isZero();
    }

    @Test
    void startsAnewAfterAQuarterOfAnHourOfQuiet() {
        clock.advance(Duration.ofMinutes(16));
        fail(1);

        assertThat(throttle.waitFor("kim", "192.0.2.1")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("kim", "192.0.2.1");
        }
    }
}
