package dev.gatehouse.web.operate;

import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lengths of time as a clock shows them, alike in every language: {@code 1:40}, {@code 1:02:03}. */
@Component("spans")
public class Spans {

    private static final int MINUTE = 60;

    public String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long minutes = seconds / MINUTE;
        return minutes < MINUTE
                ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / MINUTE, minutes % MINUTE, seconds % MINUTE);
    }
}
