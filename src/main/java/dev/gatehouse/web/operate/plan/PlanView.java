package dev.gatehouse.web.operate.plan;

import dev.gatehouse.cost.Bill;
import dev.gatehouse.planning.Action;
import dev.gatehouse.reconcile.Finding;
import dev.gatehouse.resource.Diagnostic.Severity;
import java.util.List;

/**
 * A plan as a page shows it.
 *
 * @param changes those that do something, what destroys first
 * @param untouched names of what stays as it is
 * @param button what approving it does
 * @param shown the plan in short, to be told from a later one
 */
public record PlanView(
        String basis,
        List<ChangeView> changes,
        List<String> untouched,
        List<Finding> findings,
        Bill before,
        Bill after,
        String button,
        List<String> shown) {

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<Finding> errors() {
        return of(Severity.ERROR);
    }

    public List<Finding> warnings() {
        return of(Severity.WARNING);
    }

    public List<Finding> hints() {
        return of(Severity.INFO);
    }

    public boolean isBlocked() {
        return !errors().isEmpty();
    }

    public boolean needsReason() {
        return !warnings().isEmpty();
    }

    public long count(String action) {
        return changes.stream()
                .filter(change -> change.action() == Action.valueOf(action))
                .count();
    }

    public List<ChangeView> destroying() {
        return changes.stream().filter(change -> change.action().destroys()).toList();
    }

    /** What goes, and what stands still for a while. */
    public List<ChangeView> interrupting() {
        return changes.stream().filter(change -> !change.interrupts().isEmpty()).toList();
    }

    private List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.diagnostic().severity() == severity)
                .toList();
    }
}
