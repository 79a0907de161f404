package dev.gatehouse.web.setup;

import dev.gatehouse.resource.Diagnostic.Severity;
import dev.gatehouse.wizard.Step;
import java.util.List;
import java.util.Locale;

/**
 * A step in the list of all steps.
 *
 * @param next whether it is the one best taken next
 */
public record StepLine(Step step, boolean next) {

    public String kind() {
        return step.name();
    }

    public String icon() {
        return "bi-" + step.kind().icon();
    }

    /** As in the message key {@code setup.state.<word>}. */
    public String word() {
        return step.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String tone() {
        return switch (step.state()) {
            case CHANGING -> "progress";
            case HAS_ERRORS -> "danger";
            case IN_PROGRESS, COMPLETE -> "info";
            case DRIFTED -> "warning";
            case APPLIED -> "success";
            case NOT_STARTED -> "neutral";
        };
    }

    public String stateIcon() {
        return switch (step.state()) {
            case CHANGING -> "bi-arrow-repeat";
            case HAS_ERRORS -> "bi-x-octagon-fill";
            case IN_PROGRESS -> "bi-pencil-fill";
            case COMPLETE -> "bi-check-circle";
            case DRIFTED -> "bi-exclamation-triangle-fill";
            case APPLIED -> "bi-check-circle-fill";
            case NOT_STARTED -> "bi-circle";
        };
    }

    public long errors() {
        return step.count(Severity.ERROR);
    }

    public long warnings() {
        return step.count(Severity.WARNING);
    }

    public List<String> names() {
        return step.items().stream().map(item -> item.name()).toList();
    }
}
