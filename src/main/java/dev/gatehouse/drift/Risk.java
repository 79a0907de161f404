package dev.gatehouse.drift;

import java.util.Locale;

/** How bad a change is that somebody made outside, the worst first; its text is the message {@code drift.risk.<word>}. */
public enum Risk {
    /** Packets from the internet pass that did not before. */
    INTERNET,
    /** Data may be lost more easily than before, or was lost. */
    DATA,
    /** Something that was there is not there any more. */
    GONE,
    /** Something works otherwise than it is wanted. */
    BEHAVIOUR,
    /** Only what it is called, or its tags. */
    LABEL;

    /** As in message keys and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
