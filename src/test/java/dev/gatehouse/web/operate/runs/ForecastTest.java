package dev.gatehouse.web.operate.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Plan;
import dev.gatehouse.planning.StepAction;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.reconcile.StepView;
import dev.gatehouse.resource.Author;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.operate.Expectations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final Forecast forecast = new Forecast(new Expectations());
    private final List<StepView> steps = new ArrayList<>();

    private StepView step(
            ResourceId resource,
            String kind,
            StepAction action,
            StepState state,
            @Nullable Duration begun,
            UUID... after) {
        StepView step = new StepView(
                UUID.randomUUID(),
                resource,
                kind,
                "name",
                action,
                state,
                List.of(after),
                1,
                null,
                begun == null ? null : NOW.minus(begun),
                null,
                null,
                null,
                List.of(),
                List.of());
        steps.add(step);
        return step;
    }

    private Duration left() {
        return forecast.left(
                new RunView(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        RunState.RUNNING,
                        false,
                        Author.PANEL,
                        NOW,
                        null,
                        new Plan(UUID.randomUUID(), "", List.of()),
                        steps),
                NOW);
    }

    @Test
    void followsTheLongestWay() {
        ResourceId vpc = ResourceId.random();
        ResourceId nat = ResourceId.random();
        StepView made = step(vpc, "vpc", StepAction.CREATE, StepState.DONE, Duration.ofSeconds(5));
        step(vpc, "vpc", StepAction.SETTLE, StepState.WAITING, null, made.id());
        StepView sent = step(nat, "nat-gateway", StepAction.CREATE, StepState.WAITING, null, made.id());
        step(nat, "nat-gateway", StepAction.SETTLE, StepState.WAITING, null, sent.id());

        assertThat(left()).isEqualTo(Duration.ofSeconds(101));
    }

    @Test
    void takesOffWhatWasWaitedAlreadyButNeverLessThanNothing() {
        ResourceId nat = ResourceId.random();
        StepView made = step(nat, "nat-gateway", StepAction.CREATE, StepState.DONE, Duration.ofSeconds(41));
        StepView settling =
                step(nat, "nat-gateway", StepAction.SETTLE, StepState.READY, Duration.ofSeconds(40), made.id());

        assertThat(left()).isEqualTo(Duration.ofSeconds(60));

        steps.remove(settling);
        step(nat, "nat-gateway", StepAction.SETTLE, StepState.READY, Duration.ofHours(1), made.id());
        assertThat(left()).isZero();
    }

    @Test
    void countsAReplacementAsItsEndAndItsBeginning() {
        assertThat(forecast.of("nat-gateway", Action.REPLACE).orElseThrow().duration())
                .isEqualTo(Duration.ofSeconds(152));
        assertThat(forecast.of("satellite", Action.CREATE)).isEmpty();
    }
}
