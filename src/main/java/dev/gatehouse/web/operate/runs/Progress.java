package dev.gatehouse.web.operate.runs;

import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run as a page shows it.
 *
 * @param todo the plan in one line
 * @param canContinue whether it stopped and may go on from there
 * @param left how much longer it usually takes from here; null if it is over
 * @param hindrance why it cannot go on though it stopped: end of the message {@code run.stopped.<hindrance>}
 */
public record Progress(
        RunView run,
        String todo,
        Duration elapsed,
        @Nullable Duration left,
        List<Part> parts,
        boolean canContinue,
        String hindrance) {

    public int steps() {
        return run.steps().size();
    }

    public long done() {
        return run.done();
    }

    public boolean isOver() {
        return run.state().isOver();
    }

    public boolean canCancel() {
        return run.state() == RunState.RUNNING && !run.cancelRequested();
    }

    /** Whether it stopped on its way and only a new plan goes on from there. */
    public boolean needsNewPlan() {
        return !canContinue && (run.state() == RunState.FAILED || run.state() == RunState.CANCELLED);
    }

    public List<Part> failures() {
        return parts.stream().filter(part -> part.state() == Part.State.FAILED).toList();
    }

    /** What was to be done and was not, because of what failed or because the run was cancelled. */
    public List<String> notDone() {
        return called(EnumSet.of(Part.State.NOT_DONE, Part.State.HALF));
    }

    /** Of that, what was not even begun. */
    public List<String> notBegun() {
        return called(EnumSet.of(Part.State.NOT_DONE));
    }

    private List<String> called(Set<Part.State> states) {
        return parts.stream()
                .filter(part -> states.contains(part.state()))
                .map(Part::called)
                .toList();
    }

    /** What the run left half done. */
    public List<Part> halves() {
        return parts.stream().filter(part -> part.state() == Part.State.HALF).toList();
    }

    /** The message that says what a failure means for the rest. */
    public String consequence() {
        if (!notDone().isEmpty()) {
            return "run.consequence.some";
        }
        return isOver() ? "run.consequence.none" : "run.consequence.going-on";
    }

    public List<Part> underWay() {
        return parts.stream().filter(Part::isUnderWay).toList();
    }

    public long count(String state) {
        return parts.stream()
                .filter(part -> part.state() == Part.State.valueOf(state))
                .count();
    }

    public String tone() {
        return RunTones.of(run).tone();
    }

    public String icon() {
        return RunTones.of(run).icon();
    }

    /** As in message keys: a running run that is being cancelled has a word of its own. */
    public String word() {
        return RunTones.of(run).word();
    }
}
