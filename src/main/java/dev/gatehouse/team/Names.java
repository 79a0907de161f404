package dev.gatehouse.team;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the names that people type are read. */
final class Names {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._%+@-]{2,200}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}]{1,100}");

    private Names() {}

    /** Case and width do not matter when signing in. */
    static String canonicalLogin(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static String login(String typed) {
        String login = canonicalLogin(typed);
        if (!LOGIN.matcher(login).matches()) {
            throw new Refused("login", "team.login.malformed");
        }
        return login;
    }

    static String name(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (!NAME.matcher(name).matches()) {
            throw new Refused("name", "team.name.malformed");
        }
        return name;
    }
}
