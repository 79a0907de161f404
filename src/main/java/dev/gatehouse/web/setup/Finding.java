package dev.gatehouse.web.setup;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Diagnostic.Severity;
import java.util.List;

/**
 * A diagnostic as a page shows it.
 *
 * @param fieldId the id of the input it belongs to; empty for the whole form
 * @param label message key of that field's name; empty for the whole form
 * @param row in which row of its table the field stands, counted from 1; 0 if it stands in none
 */
public record Finding(Severity severity, String code, List<String> arguments, String fieldId, String label, int row) {

    static Finding of(Diagnostic diagnostic, String fieldId, String label, int row) {
        return new Finding(
                diagnostic.severity(), "diagnostic." + diagnostic.code(), diagnostic.arguments(), fieldId, label, row);
    }

    /** About a resource as a whole. */
    static Finding of(Diagnostic diagnostic) {
        return of(diagnostic, "", "", 0);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The tone of the shell's parts. */
    public String tone() {
        return switch (severity) {
            case ERROR -> "danger";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }
}
