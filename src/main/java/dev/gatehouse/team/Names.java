package dev.gatehouse.team;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the names that people type are read. */
final class Names {

    /** Letters of one script only: Latin and Cyrillic ones that look alike would make two people look like one. */
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._%+@-]{2,200}");

    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}]{1,100}");

    /** They turn the text around them, so that it reads as something else. */
    private static final Pattern TURNING = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** Look like a space, and are copied from web pages and documents. */
    private static final Pattern NO_BREAK = Pattern.compile("[\\u00A0\\u2007\\u202F]");

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

    /** Letters composed, as all but a few systems type them, and spaces that are spaces. */
    static String plain(String typed) {
        return Normalizer.normalize(NO_BREAK.matcher(typed).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    static String name(String typed) {
        String name = plain(typed);
        if (TURNING.matcher(name).find()) {
            throw new Refused("name", "team.name.turning");
        }
        if (!NAME.matcher(name).matches()) {
            throw new Refused("name", "team.name.malformed");
        }
        return name;
    }
}
