package dev.gatehouse.web.operate.runs;

import dev.gatehouse.planning.StepAction;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.reconcile.StepView;
import java.util.List;
import java.util.Optional;

/** What a resource is left as by a run that ended before it was through with it. */
final class Halves {

    private final List<StepView> steps;

    private Halves(List<StepView> steps) {
        this.steps = steps;
    }

    /** The key of the message that says it; empty if nothing of it was begun. */
    static Optional<String> of(List<StepView> steps) {
        return new Halves(steps).word().map("run.half."::concat);
    }

    private Optional<String> word() {
        if (isOpen(StepAction.RETIRE) && isDone(StepAction.CREATE)) {
            return Optional.of("both");
        }
        if (isOpen(StepAction.RETIRE) && hasActed(StepAction.RETIRE)) {
            return Optional.of("ending");
        }
        if (isDone(StepAction.DELETE)) {
            return Optional.of(isOpen(StepAction.CREATE) ? "gone" : "unsettled");
        }
        if (hasActed(StepAction.DELETE)) {
            return Optional.of("ending");
        }
        if (isDone(StepAction.CREATE)) {
            return Optional.of("unsettled");
        }
        if (isOpen(StepAction.CREATE) && attempts(StepAction.CREATE) > 0) {
            return Optional.of("asked");
        }
        if (hasActed(StepAction.SETTLE)) {
            return Optional.of("changing");
        }
        return isDone(StepAction.RELEASE) ? Optional.of("released") : Optional.empty();
    }

    private boolean isDone(StepAction action) {
        return steps.stream().anyMatch(step -> step.action() == action && step.state() == StepState.DONE);
    }

    private boolean isOpen(StepAction action) {
        return steps.stream().anyMatch(step -> step.action() == action && step.state() != StepState.DONE);
    }

    private int attempts(StepAction action) {
        return steps.stream()
                .filter(step -> step.action() == action)
                .mapToInt(StepView::attempts)
                .sum();
    }

    /** Whether a call of the step changed something. */
    private boolean hasActed(StepAction action) {
        return steps.stream()
                .filter(step -> step.action() == action)
                .flatMap(step -> step.calls().stream())
                .anyMatch(call -> call.contains(" ok "));
    }
}
