package dev.gatehouse.web.operate;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lengths of time as a clock shows them: {@code 1:40}, {@code 1:02:03}; what is over in no time is said in words. */
@Component("spans")
public class Spans {

    private static final int MINUTE = 60;

    private final MessageSource messages;

    Spans(MessageSource messages) {
        this.messages = messages;
    }

    /** How long something took or has taken until now. */
    public String passed(Duration duration) {
        return duration.toSeconds() < 1
                ? messages.getMessage("run.instant", null, LocaleContextHolder.getLocale())
                : of(duration);
    }

    public String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long minutes = seconds / MINUTE;
        return minutes < MINUTE
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / MINUTE, minutes % MINUTE, seconds % MINUTE);
    }
}
