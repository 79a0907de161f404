package dev.gatehouse.kinds;

import java.util.regex.Pattern;

/** Names that people choose and AWS uses as ids. */
public final class Identifiers {

    private static final Pattern SOUND = Pattern.compile("[a-z](?:-?[a-z0-9])*");

    private Identifiers() {}

    /** Whether it begins with a letter and goes on with small letters, digits and single hyphens, none at the end. */
    public static boolean isSound(String identifier, int longest) {
        return identifier.length() <= longest && SOUND.matcher(identifier).matches();
    }
}
