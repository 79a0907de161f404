package dev.gatehouse.web.api.operate;

import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.reconcile.StepView;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.web.operate.FaultWords;
import dev.gatehouse.web.operate.FaultWords.FaultView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes runs, with what AWS's errors mean. */
@Component
class RunWriter {

    private final Runs runs;
    private final FaultWords faults;

    RunWriter(Runs runs, FaultWords faults) {
        this.runs = runs;
        this.faults = faults;
    }

    RunJson whole(RunView run) {
        return write(run, run.steps().stream().map(this::step).toList());
    }

    RunJson inShort(RunView run) {
        return write(run, null);
    }

    private RunJson write(RunView run, @Nullable List<RunJson.Step> steps) {
        return new RunJson(
                run.id(),
                Texts.write(run.state()),
                run.cancelRequested(),
                runs.mayContinue(run.id()),
                run.by().name(),
                run.by().why(),
                run.startedAt(),
                run.finishedAt(),
                run.done(),
                run.steps().size(),
                steps);
    }

    private RunJson.Step step(StepView step) {
        return new RunJson.Step(
                step.id(),
                step.resource().value(),
                step.kind(),
                step.name(),
                Texts.write(step.action()),
                Texts.write(step.state()),
                step.happensAfter(),
                step.attempts(),
                step.dueAt(),
                step.startedAt(),
                step.finishedAt(),
                step.waiting(),
                step.fault() == null ? null : trouble(faults.of(step.fault())),
                step.calls());
    }

    private static RunJson.Trouble trouble(FaultView fault) {
        return new RunJson.Trouble(fault.code(), fault.message(), fault.meaning(), fault.next());
    }
}
