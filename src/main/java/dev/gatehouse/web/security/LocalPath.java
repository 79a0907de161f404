package dev.gatehouse.web.security;

import java.util.Optional;
import java.util.regex.Pattern;

/** A place on this panel to go back to; never another site's address in disguise. */
public final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*|/");

    private LocalPath() {}

    public static Optional<String> of(String path) {
        return LOCAL.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }
}
