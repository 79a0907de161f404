package dev.gatehouse.web.operate.runs;

import dev.gatehouse.planning.Action;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.reconcile.StepView;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.web.operate.Expectations.Expected;
import dev.gatehouse.web.operate.FaultWords.FaultView;
import dev.gatehouse.web.operate.Tried;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run does to one resource.
 *
 * @param called its name with its kind
 * @param action as it was approved
 * @param elapsed since it began; null while it waits
 * @param expected how long all of it usually takes; null if nobody knows
 * @param waiting message key of why it is not there yet; empty if there is nothing to say
 * @param word AWS's own for it, for a waiting that has no text of its own
 * @param waitsFor names of what must happen before
 * @param half message key of what it was left as by a run that ended before it was through with it; empty otherwise
 * @param fault what went wrong last; null if nothing did
 */
public record Part(
        ResourceId resource,
        String kind,
        String name,
        String called,
        String icon,
        Action action,
        State state,
        @Nullable Duration elapsed,
        @Nullable Expected expected,
        String waiting,
        String word,
        List<String> waitsFor,
        String half,
        @Nullable FaultView fault,
        List<StepView> steps) {

    /** Where it stands; told by colour, icon and word. */
    public enum State {
        /** Something must happen before it. */
        WAITING("neutral", "bi-hourglass"),
        WORKING("progress", "bi-arrow-repeat"),
        /** AWS did not do it yet; it is tried again. */
        HELD_UP("warning", "bi-exclamation-triangle-fill"),
        DONE("success", "bi-check-circle-fill"),
        FAILED("danger", "bi-x-octagon-fill"),
        /** The run ended before it was through with it. */
        HALF("warning", "bi-circle-half"),
        /** The run ended without it. */
        NOT_DONE("neutral", "bi-dash-circle");

        private final String tone;
        private final String icon;

        State(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    public boolean isUnderWay() {
        return state == State.WORKING || state == State.HELD_UP;
    }

    public boolean takesLonger() {
        return isUnderWay() && elapsed != null && expected != null && elapsed.compareTo(expected.duration()) > 0;
    }

    public long done() {
        return steps.stream().filter(step -> step.state() == StepState.DONE).count();
    }

    public List<String> calls() {
        return steps.stream().flatMap(step -> step.calls().stream()).toList();
    }

    /** The attempts that may have done something, step by step. */
    public List<Tried> tries() {
        return Tried.read(steps.stream().flatMap(step -> step.tries().stream()).toList());
    }
}
