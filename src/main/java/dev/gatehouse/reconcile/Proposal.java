package dev.gatehouse.reconcile;

import dev.gatehouse.planning.Plan;
import dev.gatehouse.resource.Diagnostic;
import java.util.List;

/** A plan, and what should be known before it is approved. */
public record Proposal(Plan plan, List<Finding> findings) {

    public boolean isBlocked() {
        return has(Diagnostic.Severity.ERROR);
    }

    /** Whether it may only be approved with a reason. */
    public boolean needsReason() {
        return has(Diagnostic.Severity.WARNING);
    }

    private boolean has(Diagnostic.Severity severity) {
        return findings.stream().anyMatch(finding -> finding.diagnostic().severity() == severity);
    }
}
