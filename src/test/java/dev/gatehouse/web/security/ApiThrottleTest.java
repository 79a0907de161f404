package dev.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.TestTallies;
import dev.gatehouse.team.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two panels of one database. */
class ApiThrottleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final Tallies tallies = TestTallies.on(TestTallies.h2(), clock);
    private final ApiThrottle one = new ApiThrottle(tallies, clock);
    private final ApiThrottle other = new ApiThrottle(tallies, clock);
    private final UUID token = UUID.randomUUID();

    private long taken(int requests) {
        return IntStream.range(0, requests)
                .filter(i -> (i % 2 == 0 ? one : other).take(token).isZero())
                .count();
    }

    @Test
    void allowNoMoreThanOneDoes() {
        assertThat(taken(1000)).isEqualTo(ApiThrottle.BURST);
        assertThat(one.take(token)).isEqualTo(Duration.ofMillis(100));
        assertThat(one.take(UUID.randomUUID())).isZero();
    }

    @Test
    void giveBackTenASecondBetweenThem() {
        taken(1000);
        clock.advance(Duration.ofSeconds(3));

        assertThat(taken(100)).isEqualTo(30);
    }

    @Test
    void forgetWhatOneDrewAndDidNotUse() {
        one.take(token);
        clock.advance(Duration.ofHours(1));

        assertThat(taken(1000)).isEqualTo(ApiThrottle.BURST);
    }

    @Test
    void lockAnAddressThatGuessedAtEither() {
        for (int i = 0; i < ApiThrottle.FREE_FAILURES / 2; i++) {
            one.failed("192.0.2.1");
            other.failed("192.0.2.1");
        }

        assertThat(one.afterFailures("192.0.2.1")).isEqualTo(ApiThrottle.LOCKED);
        assertThat(other.afterFailures("192.0.2.1")).isEqualTo(ApiThrottle.LOCKED);
        assertThat(one.afterFailures("192.0.2.2")).isZero();
    }
}
