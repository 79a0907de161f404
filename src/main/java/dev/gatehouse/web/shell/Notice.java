package dev.gatehouse.web.shell;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says on top, once: that something was done, or why not. */
public record Notice(Tone tone, String code, List<String> arguments) implements Serializable {

    /** How it is meant: by colour, icon and word. */
    public enum Tone {
        SUCCESS,
        INFO,
        WARNING,
        DANGER
    }

    /** Model attribute under which the layout looks for it. */
    public static final String ATTRIBUTE = "notice";

    public static Notice of(Tone tone, String code, Object... arguments) {
        return new Notice(
                tone, code, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** Says on the page that is redirected to that it was done. */
    public static void done(RedirectAttributes redirect, String code, Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, of(Tone.SUCCESS, code, arguments));
    }

    /** Says on the page that is redirected to why it was not done. */
    public static void refused(RedirectAttributes redirect, String code, Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, of(Tone.DANGER, code, arguments));
    }
}
