package dev.gatehouse.kinds;

import java.util.regex.Pattern;

/** Names in the domain name system, in small letters and without a dot at the end. */
public final class DomainNames {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final int LONGEST = 253;

    private DomainNames() {}

    /** Whether it is made of sound labels; one label is enough. */
    public static boolean isSound(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        for (String label : name.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The same, or with an asterisk for its first label. */
    public static boolean isSoundOrWild(String name) {
        return isSound(name.startsWith("*.") ? name.substring(2) : name);
    }
}
