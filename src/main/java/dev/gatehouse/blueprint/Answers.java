package dev.gatehouse.blueprint;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody answered to a blueprint's questions.
 *
 * @param typed as it was typed
 * @param parameters if it all can be read
 * @param specs what would be made; empty while the answers cannot be read
 * @param found what is wrong or doubtful, by {@link Parameter#key}, or by none where it is of no single answer
 */
public record Answers(
        Map<Parameter, String> typed,
        Optional<Parameters> parameters,
        Map<ResourceId, Spec> specs,
        List<Diagnostic> found) {

    public boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    public String text(Parameter parameter) {
        return typed.getOrDefault(parameter, "");
    }

    public List<Diagnostic> at(Parameter parameter) {
        return found.stream().filter(one -> one.path().equals(parameter.key())).toList();
    }
}
