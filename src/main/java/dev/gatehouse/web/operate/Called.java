package dev.gatehouse.web.operate;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What resources are called in sentences: with their kind, as two kinds may share a name. */
@Component
public class Called {

    private final MessageSource messages;

    Called(MessageSource messages) {
        this.messages = messages;
    }

    /** Such as {@code Subnet public-a}. */
    public String of(String kind, String name) {
        return messages.getMessage("kind." + kind, null, LocaleContextHolder.getLocale()) + " " + name;
    }
}
