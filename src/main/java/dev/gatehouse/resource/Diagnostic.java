package dev.gatehouse.resource;

import java.util.List;

/**
 * Something a person should know about what they entered: collected, never thrown.
 *
 * @param code message key without prefix, such as {@code subnet.outside-vpc}; its text is
 *     {@code diagnostic.<code>} in the kind's messages
 * @param path the field it belongs to, such as {@code cidr} or {@code entries[2].ports}; empty for the whole
 */
public record Diagnostic(Severity severity, String code, String path, List<String> arguments) {

    public enum Severity {
        /** Cannot be saved or applied. */
        ERROR,
        /** Probably a mistake; must be acknowledged before it is applied. */
        WARNING,
        /** Good to know. */
        INFO
    }

    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    public static Diagnostic error(String path, String code, Object... arguments) {
        return new Diagnostic(Severity.ERROR, code, path, texts(arguments));
    }

    public static Diagnostic warning(String path, String code, Object... arguments) {
        return new Diagnostic(Severity.WARNING, code, path, texts(arguments));
    }

    public static Diagnostic info(String path, String code, Object... arguments) {
        return new Diagnostic(Severity.INFO, code, path, texts(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }
}
