package dev.gatehouse.net;

import java.util.List;

/**
 * A text that is not a value of its type. {@link #code} is a message key such as {@code cidr.malformed}; the arguments
 * belong to that message, so that it can be shown at its field in the reader's language.
 */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> arguments;

    public Malformed(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
