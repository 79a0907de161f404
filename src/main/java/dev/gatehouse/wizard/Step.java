package dev.gatehouse.wizard;

import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.ResourceId;
import java.util.List;
import java.util.Map;

/**
 * One step of setting up a stack: everything of one kind.
 *
 * @param findings about its resources, by resource
 * @param possible whether everything a new one must refer to is there
 */
public record Step(
        Kind<?> kind,
        State state,
        List<Item> items,
        List<Draft> drafts,
        Map<ResourceId, List<Diagnostic>> findings,
        boolean possible) {

    /** How far a step is; the first that fits. */
    public enum State {
        /** Something in it is being applied right now. */
        CHANGING,
        /** Something in it cannot be applied. */
        HAS_ERRORS,
        /** Somebody began a form and has not saved it. */
        IN_PROGRESS,
        /** Somebody else changed something of it in AWS. */
        DRIFTED,
        /** Everything is as AWS has it. */
        APPLIED,
        /** Everything is saved; not everything is applied. */
        COMPLETE,
        NOT_STARTED
    }

    public String name() {
        return kind.name();
    }

    public long count(Diagnostic.Severity severity) {
        return findings.values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
