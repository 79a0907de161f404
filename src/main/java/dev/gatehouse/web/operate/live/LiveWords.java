package dev.gatehouse.web.operate.live;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts that a kind may have or not, such as what a state of AWS's means. */
@Component("liveWords")
public class LiveWords {

    private final MessageSource messages;

    LiveWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The kind's own text; null if it has none. */
    public @Nullable String find(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }

    /** The kind's own text, or that of another key, which must be there. */
    public String of(String key, String other) {
        String own = find(key);
        return own != null ? own : messages.getMessage(other, null, LocaleContextHolder.getLocale());
    }
}
