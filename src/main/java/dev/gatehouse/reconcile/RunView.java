package dev.gatehouse.reconcile;

import dev.gatehouse.planning.Plan;
import dev.gatehouse.resource.Author;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as people see it. */
public record RunView(
        UUID id,
        UUID stack,
        RunState state,
        boolean cancelRequested,
        Author by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Plan plan,
        List<StepView> steps) {

    public long done() {
        return steps.stream().filter(step -> step.state() == StepState.DONE).count();
    }
}
