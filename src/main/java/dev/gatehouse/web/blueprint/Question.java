package dev.gatehouse.web.blueprint;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.web.shell.Choice;
import java.util.List;

/**
 * A field of a form, with what is said about it.
 *
 * @param key its name
 * @param label message key of what it is called
 * @param about what it stands for, as people call it; empty where the label says it
 * @param control how people answer: {@code TEXT}, {@code NUMBER}, {@code CHOICE}, {@code OPTIONS} or {@code LINES}
 * @param found what is wrong with it
 */
public record Question(
        String key,
        String label,
        String about,
        String control,
        String value,
        boolean required,
        List<Choice> choices,
        List<Diagnostic> found) {

    public String id() {
        return "f-" + key;
    }

    /** Message key of its help. */
    public String help() {
        return label + ".help";
    }

    public boolean isWrong() {
        return found.stream().anyMatch(Diagnostic::isError);
    }
}
