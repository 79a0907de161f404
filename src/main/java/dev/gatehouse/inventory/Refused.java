package dev.gatehouse.inventory;

import dev.gatehouse.resource.Diagnostic;
import java.util.List;

/** What was asked cannot be done; the diagnostics say why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public Refused(List<Diagnostic> diagnostics) {
        super(diagnostics.toString());
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
