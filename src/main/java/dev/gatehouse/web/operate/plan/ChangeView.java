package dev.gatehouse.web.operate.plan;

import dev.gatehouse.planning.Action;
import dev.gatehouse.planning.Change;
import dev.gatehouse.planning.Reason;
import dev.gatehouse.web.operate.FieldWords.FieldView;
import java.util.List;

/**
 * A change as people read it.
 *
 * @param interrupts message key of what it interrupts; empty if nothing that is there now goes or stands still
 * @param gap how long there usually is none of it while it is replaced; empty if nobody knows, or there always is one
 * @param drags names of the resources that go or change because of it
 */
public record ChangeView(
        Change change, String icon, List<FieldView> fields, String interrupts, String gap, List<String> drags) {

    public Action action() {
        return change.action();
    }

    public String name() {
        return change.name();
    }

    public String kind() {
        return change.kind();
    }

    public List<Reason> reasons() {
        return change.reasons();
    }

    /** Whether there is something to say about what comes first. */
    public boolean isReplaced() {
        return change.replacement() != null;
    }

    /** The message that says what comes first. */
    public String order() {
        String code = "plan.replacement." + change.replacement();
        return change.comesFirst() || gap.isEmpty() ? code : code + ".lasting";
    }

    /** What stands before it in the list, as in every plan that people know. */
    public String sign() {
        return switch (action()) {
            case CREATE -> "+";
            case UPDATE -> "~";
            case REPLACE -> "±";
            case DELETE, FORGET -> "−";
            case NOOP -> "=";
        };
    }

    /** Colour goes with the sign and the word, never alone. */
    public String tone() {
        return switch (action()) {
            case CREATE -> "success";
            case UPDATE -> "info";
            case REPLACE -> "warning";
            case DELETE -> "danger";
            case FORGET, NOOP -> "neutral";
        };
    }

    /** A new one has nothing to compare; what changes is looked at. */
    public boolean unfolded() {
        return !fields.isEmpty() && (action() == Action.UPDATE || action() == Action.REPLACE);
    }
}
