package dev.gatehouse.web.operate;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What it interrupts when a resource goes. A kind says it as {@code kind.<kind>.interrupts}; of one that does not, only
 * what holds for all is said. What a change in place interrupts is {@code kind.<kind>.field.<component>.interrupts}.
 */
@Component
public class Interruptions {

    private static final String ANY = "plan.interrupts";

    private final MessageSource messages;

    Interruptions(MessageSource messages) {
        this.messages = messages;
    }

    /** The key of the message. */
    public String code(String kind) {
        return own(kind).orElse(ANY);
    }

    /** The key of what the kind itself says. */
    public Optional<String> own(String kind) {
        return said("kind." + kind + ".interrupts");
    }

    /** The key of what the kind says that a change of the component interrupts, though it stays the same resource. */
    public Optional<String> inPlace(String kind, String component) {
        return said("kind." + kind + ".field." + component + ".interrupts");
    }

    /** The key of what the kind says that a replacement interrupts although the new one stands before the old one goes. */
    public Optional<String> whenNewComesFirst(String kind) {
        return said("kind." + kind + ".moves");
    }

    private Optional<String> said(String key) {
        return messages.getMessage(key, null, null, Locale.ENGLISH) == null ? Optional.empty() : Optional.of(key);
    }
}
