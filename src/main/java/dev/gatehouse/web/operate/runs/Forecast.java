package dev.gatehouse.web.operate.runs;

import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.reconcile.StepView;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.operate.Expectations;
import dev.gatehouse.web.operate.Expectations.Deed;
import dev.gatehouse.web.operate.Expectations.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How long things usually take with AWS, and so how much of a run is left. */
@Component
class Forecast {

    /** A call that only says something and waits for nothing. */
    private static final Duration CALL = Duration.ofSeconds(1);

    private final Expectations expectations;

    Forecast(Expectations expectations) {
        this.expectations = expectations;
    }

    /** How long all that an action means usually takes. */
    Optional<Expected> of(String kind, Action action) {
        return switch (action) {
            case CREATE -> expectations.of(kind, Deed.CREATE);
            case UPDATE -> expectations.of(kind, Deed.CHANGE);
            case DELETE -> expectations.of(kind, Deed.DELETE);
            case REPLACE ->
                expectations
                        .of(kind, Deed.DELETE)
                        .flatMap(gone -> expectations
                                .of(kind, Deed.CREATE)
                                .map(made -> new Expected(gone.duration().plus(made.duration()), made.asOf())));
            case NOOP, FORGET -> Optional.empty();
        };
    }

    /** The longest way through what is not done yet. */
    Duration left(RunView run, Instant now) {
        Set<ResourceId> made = run.steps().stream()
                .filter(step -> step.action() == StepAction.CREATE)
                .map(StepView::resource)
                .collect(Collectors.toSet());
        Map<UUID, Duration> ends = new HashMap<>();
        Duration longest = Duration.ZERO;
        for (StepView step : run.steps()) {
            Duration begins = step.happensAfter().stream()
                    .map(earlier -> ends.getOrDefault(earlier, Duration.ZERO))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            Duration end = begins.plus(left(step, made.contains(step.resource()), now));
            ends.put(step.id(), end);
            longest = end.compareTo(longest) > 0 ? end : longest;
        }
        return longest;
    }

    private Duration left(StepView step, boolean made, Instant now) {
        if (step.state() == StepState.DONE) {
            return Duration.ZERO;
        }
        Duration usual = usual(step, made);
        Duration spent = step.startedAt() == null ? Duration.ZERO : Duration.between(step.startedAt(), now);
        Duration left = usual.minus(spent);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration usual(StepView step, boolean made) {
        return switch (step.action()) {
            case CREATE, RELEASE, FORGET -> CALL;
            case SETTLE -> usual(step.kind(), made ? Deed.CREATE : Deed.CHANGE);
            case DELETE, RETIRE -> usual(step.kind(), Deed.DELETE);
        };
    }

    private Duration usual(String kind, Deed deed) {
        return expectations.of(kind, deed).map(Expected::duration).orElse(CALL);
    }
}
