package dev.gatehouse.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.drift.Drifts;
import dev.gatehouse.inventory.Deviations;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.resource.Differences;
import dev.gatehouse.resource.Observation.Present;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Looks again and again at what nobody touches, over days in which AWS does whatever it does by itself. */
@Component
public class Untouched {

    private static final List<Duration> PASSING = List.of(
            Duration.ofMinutes(2), Duration.ofMinutes(20), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(9));

    private final Drifts drifts;
    private final Deviations deviations;
    private final Clock clock;

    Untouched(Drifts drifts, Deviations deviations, Clock clock) {
        this.drifts = drifts;
        this.deviations = deviations;
        this.clock = clock;
    }

    public void staysWithoutDrift(Stack stack) {
        for (Duration time : PASSING) {
            if (clock instanceof SettableClock settable) {
                settable.advance(time);
            }
            drifts.check(stack.id());
            assertThat(deviations.of(stack.id()).stream().map(Untouched::inShort))
                    .as("after %s", time)
                    .isEmpty();
        }
        assertThat(drifts.of(stack.id())).isEmpty();
        assertThat(drifts.leftovers(stack.id())).isEmpty();
    }

    private static String inShort(Item item) {
        return item.kind() + " " + item.name() + ": "
                + (item.observed() instanceof Present<?> there
                        ? Differences.between(Objects.requireNonNull(item.applied()), there.spec())
                        : "gone");
    }
}
