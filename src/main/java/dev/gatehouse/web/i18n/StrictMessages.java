package dev.gatehouse.web.i18n;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** A missing text is a mistake of ours: logged, and in tests an error that nothing catches. */
record StrictMessages(MessageSource messages, boolean strict) implements MessageSource {

    private static final Logger log = LoggerFactory.getLogger(StrictMessages.class);

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return messages.getMessage(code, arguments, otherwise, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        try {
            return messages.getMessage(code, arguments, locale);
        } catch (NoSuchMessageException e) {
            throw missing(e);
        }
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        try {
            return messages.getMessage(resolvable, locale);
        } catch (NoSuchMessageException e) {
            throw missing(e);
        }
    }

    private RuntimeException missing(NoSuchMessageException e) {
        log.error(e.getMessage());
        return strict ? new IllegalStateException(e.getMessage(), e) : e;
    }
}
