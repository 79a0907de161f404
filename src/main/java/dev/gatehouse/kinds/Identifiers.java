package dev.gatehouse.kinds;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names that people choose and AWS uses as ids. */
public final class Identifiers {

    private static final Pattern SOUND = Pattern.compile("[a-z](?:-?[a-z0-9])*");

    private Identifiers() {}

    /** Whether it begins with a letter and goes on with small letters, digits and single hyphens, none at the end. */
    public static boolean isSound(String identifier, int longest) {
        return identifier.length() <= longest && SOUND.matcher(identifier).matches();
    }

    /** The word, or the first of it with a number that is not taken. */
    public static String free(String word, Collection<String> taken) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? word : word + "-" + i)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
