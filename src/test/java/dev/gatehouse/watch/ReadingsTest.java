package dev.gatehouse.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.resource.Fault;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final Scope HERE = new Scope("123456789012", new Region("ap-northeast-2"));
    private static final Duration PACE = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final List<Fault> troubles = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int asked;

    private static Edge edge() {
        return new Edge() {
            @Override
            public Optional<Fault> fault(Throwable thrown) {
                return Optional.of(new Fault.Terminal("Denied", String.valueOf(thrown.getMessage())));
            }

            @Override
            public <T> T recorded(List<Call> calls, Supplier<T> work) {
                return work.get();
            }

            @Override
            public <T> T asking(Asker asker, Supplier<T> work) {
                return work.get();
            }

            @Override
            public Duration staleWindow() {
                return Duration.ZERO;
            }
        };
    }

    private final Readings atOnce = new Readings(Runnable::run, Duration.ofMillis(1), edge(), clock);

    private int read(Readings readings) {
        return readings.read(HERE, "what", PACE, () -> ++asked, troubles::add);
    }

    @Test
    void asksOnceForAllWithinThePace() {
        assertThat(read(atOnce)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(4));
        assertThat(read(atOnce)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(read(atOnce)).isEqualTo(2);
    }

    @Test
    void asksAgainAfterSomethingWasChanged() {
        read(atOnce);
        atOnce.expire(HERE);
        assertThat(read(atOnce)).isEqualTo(2);
    }

    @Test
    void saysWhatWasSaidBeforeWhileAwsRefuses() {
        read(atOnce);
        clock.advance(PACE);
        Integer said = atOnce.read(HERE, "what", PACE, ReadingsTest::refuse, troubles::add);

        assertThat(said).isEqualTo(1);
        assertThat(troubles).extracting(Fault::code).containsExactly("Denied");
    }

    @Test
    void letsTheErrorThroughIfAwsNeverAnswered() {
        assertThatThrownBy(() -> atOnce.read(HERE, "what", PACE, ReadingsTest::refuse, troubles::add))
                .hasMessage("no");
    }

    @Test
    void goesOnWithWhatItKnowsWhileAwsIsSlowAndAsksNoSecondTime() {
        Readings slow = new Readings(
                work -> {
                    if (asked == 0) {
                        work.run();
                    } else {
                        waiting.add(work);
                    }
                },
                Duration.ofMillis(1),
                edge(),
                clock);
        read(slow);
        clock.advance(PACE);

        assertThat(read(slow)).isEqualTo(1);
        assertThat(read(slow)).isEqualTo(1);
        assertThat(troubles).extracting(Fault::code).containsExactly("NoAnswer", "NoAnswer");
        assertThat(waiting).hasSize(1);

        waiting.remove().run();
        assertThat(read(slow)).isEqualTo(2);
    }

    private static Integer refuse() {
        throw new IllegalStateException("no");
    }
}
