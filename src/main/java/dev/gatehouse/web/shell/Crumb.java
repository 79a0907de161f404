package dev.gatehouse.web.shell;

/**
 * A step on the way to a page.
 *
 * @param code message key of its name; empty when it has a name of its own
 * @param url where it leads; empty for the page itself
 */
public record Crumb(String code, String text, String url) {

    /** A step named by a message. */
    public static Crumb page(String code, String url) {
        return new Crumb(code, "", url);
    }

    /** A step named by what somebody called it. */
    public static Crumb named(String text, String url) {
        return new Crumb("", text, url);
    }
}
