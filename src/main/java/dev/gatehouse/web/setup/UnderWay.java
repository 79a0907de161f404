package dev.gatehouse.web.setup;

import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.ResourceId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a run is at work on. */
@Component
class UnderWay {

    private final Runs runs;

    UnderWay(Runs runs) {
        this.runs = runs;
    }

    boolean isBusy(UUID stack) {
        return runs.running(stack).isPresent();
    }

    /** The resources whose steps are not over. */
    Set<ResourceId> in(UUID stack) {
        Optional<RunView> running = runs.running(stack);
        return running.stream()
                .flatMap(run -> run.steps().stream())
                .filter(step -> !step.state().isOver())
                .map(step -> step.resource())
                .collect(Collectors.toSet());
    }
}
