package dev.gatehouse.web.operate.runs;

import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.reconcile.StepView;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.operate.Called;
import dev.gatehouse.web.operate.FaultWords;
import dev.gatehouse.web.operate.FaultWords.FaultView;
import dev.gatehouse.web.operate.Todo;
import dev.gatehouse.web.operate.runs.Part.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a run readable: its steps by resource, in the order in which they come. */
@Component
class Follower {

    private final Runs runs;
    private final Kinds kinds;
    private final Forecast forecast;
    private final FaultWords faults;
    private final Todo todo;
    private final Called called;
    private final MessageSource messages;
    private final Clock clock;

    Follower(
            Runs runs,
            Kinds kinds,
            Forecast forecast,
            FaultWords faults,
            Todo todo,
            Called called,
            MessageSource messages,
            Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.forecast = forecast;
        this.faults = faults;
        this.todo = todo;
        this.called = called;
        this.messages = messages;
        this.clock = clock;
    }

    Progress progress(RunView run) {
        Instant now = clock.instant();
        Instant until = run.finishedAt() == null ? now : run.finishedAt();
        return new Progress(
                run,
                todo.of(run.plan()),
                Duration.between(run.startedAt(), until),
                run.state().isOver() ? null : forecast.left(run, now),
                parts(run, until),
                runs.mayContinue(run.id()),
                runs.whyNotOn(run.id()).map(Enum::name).orElse(""));
    }

    private List<Part> parts(RunView run, Instant until) {
        Map<ResourceId, Change> changes = run.plan().changes().stream()
                .collect(Collectors.toMap(Change::resource, Function.identity(), (one, other) -> one));
        Map<UUID, StepView> byId = run.steps().stream().collect(Collectors.toMap(StepView::id, Function.identity()));
        Map<ResourceId, List<StepView>> byResource = new LinkedHashMap<>();
        run.steps()
                .forEach(step -> byResource
                        .computeIfAbsent(step.resource(), none -> new ArrayList<>())
                        .add(step));
        return byResource.entrySet().stream()
                .map(entry -> part(run, entry.getValue(), changes.get(entry.getKey()), byId, until))
                .toList();
    }

    private Part part(
            RunView run, List<StepView> steps, @Nullable Change change, Map<UUID, StepView> byId, Instant until) {
        StepView first = steps.getFirst();
        Action action = change == null ? Action.UPDATE : change.action();
        State state = state(run, steps);
        StepView current = steps.stream()
                .filter(step -> step.state() != StepState.DONE)
                .findFirst()
                .orElse(first);
        String why = Objects.requireNonNullElse(current.waiting(), "");
        FaultView fault = current.fault() == null ? null : faults.of(current.fault());
        return new Part(
                first.resource(),
                first.kind(),
                first.name(),
                called.of(first.kind(), first.name()),
                kinds.find(first.kind()).map(kind -> kind.icon()).orElse("box"),
                action,
                state,
                state == State.WAITING ? null : elapsed(steps, until),
                forecast.of(first.kind(), action).orElse(null),
                fault != null || why.isEmpty() || state != State.WORKING ? "" : waiting(why),
                why,
                state == State.WAITING ? waitsFor(current, byId) : List.of(),
                state == State.HALF ? Halves.of(steps).orElse("") : "",
                fault,
                steps);
    }

    private static State state(RunView run, List<StepView> steps) {
        if (steps.stream().allMatch(step -> step.state() == StepState.DONE)) {
            return State.DONE;
        }
        if (steps.stream().anyMatch(step -> step.state() == StepState.FAILED)) {
            return State.FAILED;
        }
        if (run.state().isOver()) {
            return Halves.of(steps).isPresent() ? State.HALF : State.NOT_DONE;
        }
        Optional<StepView> open = steps.stream()
                .filter(step -> step.state() == StepState.READY || step.state() == StepState.IN_FLIGHT)
                .findFirst();
        return open.map(step -> step.fault() == null ? State.WORKING : State.HELD_UP)
                .orElse(State.WAITING);
    }

    private String waiting(String why) {
        String code = "run.waiting." + why;
        return messages.getMessage(code, null, null, Locale.ENGLISH) == null ? "run.waiting" : code;
    }

    private List<String> waitsFor(StepView step, Map<UUID, StepView> byId) {
        return step.happensAfter().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .filter(earlier -> earlier.state() != StepState.DONE)
                .map(earlier -> called.of(earlier.kind(), earlier.name()))
                .distinct()
                .toList();
    }

    private static @Nullable Duration elapsed(Collection<StepView> steps, Instant until) {
        Optional<Instant> begun =
                steps.stream().map(StepView::startedAt).filter(Objects::nonNull).min(Instant::compareTo);
        boolean over = steps.stream().allMatch(step -> step.finishedAt() != null);
        Instant end = over
                ? steps.stream()
                        .map(StepView::finishedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(until)
                : until;
        return begun.map(start -> Duration.between(start, end)).orElse(null);
    }
}
