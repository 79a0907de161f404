package dev.gatehouse.drift;

import dev.gatehouse.resource.AuditPort;
import dev.gatehouse.resource.AuditPort.Deed;
import dev.gatehouse.resource.Author;
import org.springframework.stereotype.Component;

/** Tells history what became of drifts, in the caller's transaction. */
@Component
class Chronicler {

    private final AuditPort audit;

    Chronicler(AuditPort audit) {
        this.audit = audit;
    }

    void seen(DriftRow row) {
        record(row, "drift.seen", Author.PANEL);
    }

    /** AWS has it as it is wanted again, whoever saw to that. */
    void ended(DriftRow row) {
        record(row, "drift.ended", Author.PANEL);
    }

    /** It was ignored, and changed once more. */
    void returned(DriftRow row) {
        record(row, "drift.returned", Author.PANEL);
    }

    void ignored(DriftRow row, Author author) {
        record(row, "drift.ignored", author);
    }

    void heeded(DriftRow row, Author author) {
        record(row, "drift.heeded", author);
    }

    void accepted(DriftRow row, Author author) {
        record(row, "drift.accepted", author);
    }

    private void record(DriftRow row, String action, Author author) {
        String subject = row.path.isEmpty() ? row.name : row.name + " · " + row.path;
        audit.record(new Deed(
                row.stackId, row.resource(), null, row.kind, subject, action, row.expected, row.actual, author, null));
    }
}
