package dev.gatehouse.wizard;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed form and everything that is to be said about it, each thing at the field where it was typed.
 *
 * @param spec null if it cannot be read as one
 */
public record Checked(FormText text, @Nullable Spec spec, List<Diagnostic> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Diagnostic::isError);
    }
}
